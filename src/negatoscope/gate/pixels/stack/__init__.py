"""Text burned into a stack of frames: what stays in place is found once, and each frame is proven to hold nothing more.

`read_stack` takes the frames of one series in their order. `novelty` tells what is new in a frame beside its
neighbours, `suspicion` where that is dense enough to be lettering, `standing` what stays in place.
"""
