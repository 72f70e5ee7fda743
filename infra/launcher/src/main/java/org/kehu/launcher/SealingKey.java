package org.kehu.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * The key with which the services of a local suite seal personal data: made once, kept beside the
 * data in a file that only its owner may read, and dropped with them. One that the caller's
 * environment names goes before it.
 */
record SealingKey(Path file) {

  private static final int KEY_BYTES = 32;

  static SealingKey of(Home home) {
    return new SealingKey(home.store().resolve("keys").resolve("sealing.key"));
  }

  /** What the services need to know of it. */
  Map<String, String> environment() {
    boolean named = System.getenv("KEHU_KEYS") != null || System.getenv("KEHU_KEY_STORE") != null;
    return named ? Map.of() : Map.of("KEHU_KEYS", "local:" + readOrMake());
  }

  private String readOrMake() {
    try {
      if (Files.notExists(file)) {
        make();
      }
      return Files.readString(file, StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw Disk.refusal(file, e);
    }
  }

  /** Seen either not at all or whole, whenever the launcher is killed. */
  private void make() throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.getParent());
    Path half = Files.createTempFile(file.getParent(), "sealing", ".new", ownerOnly());
    Files.writeString(half, Base64.getEncoder().encodeToString(key), StandardCharsets.US_ASCII);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
