package org.kehu.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.kehu.testkit.access.Signer;
import org.kehu.testkit.access.TokenSigner;

/**
 * An OIDC issuer for tests: metadata and keys over HTTP, tokens for whomever a test wants to be.
 */
public final class TestIssuer implements AutoCloseable, Signer {

  private final RSAKey key;
  private final int port;
  private final TokenSigner signer;
  private HttpServer server;

  private TestIssuer(RSAKey key) {
    this.key = key;
    this.server = listening(0);
    this.port = server.getAddress().getPort();
    this.signer = new TokenSigner(key, uri());
    serve();
  }

  /** Starts on any free port. */
  public static TestIssuer start() {
    try {
      return new TestIssuer(new RSAKeyGenerator(2048).keyID("test").generate());
    } catch (JOSEException broken) {
      throw new IllegalStateException("No RSA key could be made", broken);
    }
  }

  private static HttpServer listening(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void serve() {
    String metadata =
        """
        {"issuer":"%s","jwks_uri":"%s/keys","subject_types_supported":["public"]}
        """
            .formatted(uri(), uri());
    serve("/.well-known/openid-configuration", metadata);
    serve("/keys", new JWKSet(key.toPublicJWK()).toString());
    server.start();
  }

  private void serve(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  /** Answers again, at the same place with the same key, after it was closed. */
  public void comeBack() {
    server = listening(port);
    serve();
  }

  /** Issuer URI, as in {@code iss}. */
  public String uri() {
    return "http://localhost:" + port;
  }

  /** A person's token. */
  public String person(String userName, String... roles) {
    return token(claims -> claims.subject(userName).claim("roles", List.of(roles)));
  }

  /** An app's token; scopes separated by spaces. */
  public String app(String client, String scopes) {
    return token(
        claims -> claims.subject(client).claim("client_id", client).claim("scope", scopes));
  }

  /** A token with whatever claims a test needs; issuer, audience and times are set before. */
  @Override
  public String token(Consumer<JWTClaimsSet.Builder> claims) {
    return signer.token(claims);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
