package org.sagitta.command.attach;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;

/// Where the owner of a folder listens: `owner.sock` in it or, where that path is longer than the address of a socket may be,
/// a socket in a private temporary folder that the small file `owner.sock.path` names.
final class SocketPlace {
	static final String NAME = "owner.sock";
	static final String POINTER = "owner.sock.path";
	/// Systems take 103 to 107 bytes.
	private static final int LONGEST = 100;
	private static final int LONGEST_POINTER = 4096;

	private final Path socket;
	private final Optional<Path> pointer;
	private final Object key;

	private SocketPlace(Path socket, Optional<Path> pointer) throws IOException {
		this.socket = socket;
		this.pointer = pointer;
		key = key(socket);
	}

	/// The socket of a folder's owner, alive or stale; nothing where there is none.
	static Optional<Path> find(Path folder) throws IOException {
		try {
			Path real = folder.toRealPath();
			if (Files.exists(real.resolve(NAME)) && fits(real.resolve(NAME))) {
				return Optional.of(real.resolve(NAME));
			}
			try (var in = Files.newInputStream(real.resolve(POINTER))) {
				return Optional.of(Path.of(new String(in.readNBytes(LONGEST_POINTER), StandardCharsets.UTF_8).strip()));
			}
		} catch (NoSuchFileException _) {
			return Optional.empty();
		}
	}

	/// Listens for a folder, in place of a stale socket that a crash has left.
	static SocketPlace bind(ServerSocketChannel channel, Path folder) throws IOException {
		Path real = folder.toRealPath();
		Path direct = real.resolve(NAME);
		if (fits(direct)) {
			bindDirect(channel, direct);
			return new SocketPlace(direct, Optional.empty());
		}
		Path socket = shortFolder().resolve(NAME);
		channel.bind(UnixDomainSocketAddress.of(socket));
		Path fresh = Files.writeString(Files.createTempFile(real, "owner", ".tmp"), socket.toString());
		Files.move(fresh, real.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		return new SocketPlace(socket, Optional.of(real.resolve(POINTER)));
	}

	static ServerSocketChannel channel() throws IOException {
		return ServerSocketChannel.open(StandardProtocolFamily.UNIX);
	}

	/// Takes the socket away, unless the next owner has put its own there already.
	void remove() throws IOException {
		if (!Files.exists(socket) || !Objects.equals(key, key(socket))) {
			return;
		}
		if (pointer.isPresent()) {
			Path file = pointer.get();
			if (Files.exists(file) && Files.readString(file).equals(socket.toString())) {
				Files.delete(file);
			}
			Files.delete(socket);
			Files.delete(socket.getParent());
		} else {
			Files.delete(socket);
		}
	}

	/// On POSIX a socket is born with the permissions of the umask: so it is born in a folder that only its owner may enter,
	/// and moved into place, over a stale one, when its own permissions are right.
	private static void bindDirect(ServerSocketChannel channel, Path direct) throws IOException {
		if (!posix(direct.getParent())) {
			Files.deleteIfExists(direct);
			channel.bind(UnixDomainSocketAddress.of(direct));
			return;
		}
		Path cell = direct.resolveSibling(".o");
		Path born = cell.resolve("s");
		Files.deleteIfExists(born);
		Files.deleteIfExists(cell);
		Files.createDirectory(cell, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		channel.bind(UnixDomainSocketAddress.of(born));
		Files.setPosixFilePermissions(born, PosixFilePermissions.fromString("rw-------"));
		Files.move(born, direct, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		Files.delete(cell);
	}

	private static Path shortFolder() throws IOException {
		Path usual = Files.createTempDirectory("sagitta");
		if (fits(usual.resolve(NAME))) {
			return usual;
		}
		Files.delete(usual);
		return Files.createTempDirectory(Path.of("/tmp"), "sagitta");
	}

	private static boolean fits(Path path) {
		return path.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
	}

	/// Asked of the folder itself: the table of mounts, where stores are looked up, is not right in every container.
	private static boolean posix(Path folder) {
		return Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
	}

	private static Object key(Path path) throws IOException {
		return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
	}
}
