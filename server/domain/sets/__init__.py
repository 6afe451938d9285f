"""The set between meetings: its people, its plans, its templates, what it keeps."""
