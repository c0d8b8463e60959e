package org.sagitta.command.attach;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Optional;

/// One message of the protocol: a byte for its type, four for the length (big endian), then the content.
record Frame(Type type, byte[] content) {
	/// No longer content is sent or taken.
	static final int LIMIT = 1 << 20;

	enum Type {
		REQUEST('R'), CANCEL('C'), OUT('O'), ERR('E'), PROGRESS('P'), EXIT('X');

		private final char code;

		Type(char code) {
			this.code = code;
		}

		private static Type of(int code) throws ProtocolException {
			for (Type type : values()) {
				if (type.code == code) {
					return type;
				}
			}
			throw new ProtocolException("unknown message " + code);
		}
	}

	/// @return nothing at the end of the stream
	/// @throws IOException for what is no frame, and for a stream that ends within one
	static Optional<Frame> read(DataInputStream in) throws IOException {
		int code = in.read();
		if (code < 0) {
			return Optional.empty();
		}
		Type type = Type.of(code);
		int length = in.readInt();
		if (length < 0 || length > LIMIT) {
			throw new ProtocolException("a message of " + Integer.toUnsignedString(length) + " bytes");
		}
		byte[] content = in.readNBytes(length);
		if (content.length < length) {
			throw new EOFException("the connection ended within a message");
		}
		return Optional.of(new Frame(type, content));
	}

	void write(DataOutputStream out) throws IOException {
		if (content.length > LIMIT) {
			throw new ProtocolException("a message of " + content.length + " bytes is too long to send");
		}
		out.writeByte(type.code);
		out.writeInt(content.length);
		out.write(content);
		out.flush();
	}
}
