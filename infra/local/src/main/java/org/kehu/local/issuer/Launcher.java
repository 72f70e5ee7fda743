package org.kehu.local.issuer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The launcher as a client of the issuer. Its secret lies in a file of the issuer's directory that
 * only the owner may read: who can read it may act for every demo person.
 */
record Launcher(String secret) {

  static final String CLIENT_ID = "kehu-launcher";
  private static final int SECRET_BYTES = 32;

  static Launcher load(Path issuerDir) {
    var file = new PrivateFile(issuerDir.resolve("launcher.secret"));
    return new Launcher(file.readOrCreate(Launcher::newSecret));
  }

  private static String newSecret() {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  SecretKey assertionKey() {
    return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  @Override
  public String toString() {
    return CLIENT_ID;
  }
}
