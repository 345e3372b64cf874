from collections import defaultdict
CONFIDENCE = defaultdict(lambda: .5)
