"""Article -> drafts of facts, each with the span it stands on, for a person to accept or to refuse."""




