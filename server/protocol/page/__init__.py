"""The protocol as a page for people; html.py has the elements, document.py the whole."""
