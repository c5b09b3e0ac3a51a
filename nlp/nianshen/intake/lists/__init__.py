"""Automatic numbers of paragraphs, which Word files of both formats keep apart from the text."""
