"""The model in use, offered to other programs of this computer in the protocol of OpenAI.

server = Server(host, Limits(), token="…")
server.start(port)
"""
