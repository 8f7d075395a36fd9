"""Spelling and grammar on the page.

proofing = Proofing(current)
proofing.turn_to(document)
marks = ProofingMarks(document.editor, proofing)
"""
