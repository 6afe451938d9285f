"""The live room over Socket.IO: who is in which meeting, what they send and are sent."""
