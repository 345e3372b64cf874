"""An invented text with two acts, and a proposal that its words prove."""

TEXT = (
    "The U.S. military struck a boat in the Caribbean on Tuesday, killing three people, the Pentagon said.\n\n"
    "The State Department is offering a reward of up to $7 million for the arrest of Nicolás Maduro, it said.\n"
)
STRUCK = {
    "kind": "strike",
    "quote": "The U.S. military struck a boat in the Caribbean on Tuesday, killing three people",
    "scope": "one",
    "killed": "3",
    "theatre": ["caribbean"],
}
