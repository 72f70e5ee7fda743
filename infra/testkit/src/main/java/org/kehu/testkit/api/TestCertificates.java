package org.kehu.testkit.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for {@code localhost} that signs itself, made for one test run by the JDK's own
 * {@code keytool}, and the store that trusts it.
 *
 * @param store PKCS #12 with the key and its certificate
 * @param trust PKCS #12 with the certificate alone
 */
public record TestCertificates(Path store, Path trust) {

  /** Of both stores; no secret. */
  public static final String PASSWORD = "for-tests-only";

  private static final long PATIENCE_SECONDS = 120;

  /** Makes both stores in a folder that is there. */
  public static TestCertificates in(Path folder) {
    Path store = folder.resolve("store.p12");
    Path certificate = folder.resolve("certificate.pem");
    Path trust = folder.resolve("trust.p12");
    String name = "CN=localhost,O=" + folder.getFileName();
    keytool(
        store,
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        name,
        "-validity",
        "2",
        "-ext",
        "SAN=dns:localhost,ip:127.0.0.1");
    keytool(store, "-exportcert", "-rfc", "-file", certificate.toString());
    keytool(trust, "-importcert", "-noprompt", "-file", certificate.toString());
    return new TestCertificates(store, trust);
  }

  /** What a process of the suite needs to know under the profile {@code tls}. */
  public Map<String, String> environment() {
    return Map.of(
        "KEHU_TLS_STORE",
        store.toString(),
        "KEHU_TLS_STORE_PASSWORD",
        PASSWORD,
        "KEHU_TLS_TRUST_STORE",
        trust.toString(),
        "KEHU_TLS_TRUST_STORE_PASSWORD",
        PASSWORD);
  }

  /** Shows the certificate, and trusts it and no other. */
  public SSLContext context() {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(read(store), PASSWORD.toCharArray());
      TrustManagerFactory trusted =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(read(trust));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyStore read(Path file) throws GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      return store;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void keytool(Path store, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words));
    command.addAll(
        List.of("-alias", "kehu", "-keystore", store.toString(), "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", PASSWORD));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException("keytool " + words[0] + ": " + said);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
