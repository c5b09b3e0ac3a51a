"""What is new, copied or said of anything in a text: functions of texts and counts, all given as arguments."""
