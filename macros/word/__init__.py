"""A sheet as an editable DOCX."""
