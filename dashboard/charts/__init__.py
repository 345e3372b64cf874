"""Charts drawn: the data of `panels.panel` -> a Plotly figure (page, pictures) or an office chart (slides)."""
