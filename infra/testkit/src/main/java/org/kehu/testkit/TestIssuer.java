package org.kehu.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.kehu.testkit.access.Signer;

/**
 * An OIDC issuer for tests: metadata and keys over HTTP, tokens for whomever a test wants to be.
 */
public final class TestIssuer implements AutoCloseable, Signer {

  private static final int TOKEN_SECONDS = 3_600;
  private final RSAKey key;
  private final HttpServer server;

  private TestIssuer(RSAKey key, HttpServer server) {
    this.key = key;
    this.server = server;
  }

  /** Starts on any free port. */
  public static TestIssuer start() {
    try {
      RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TestIssuer issuer = new TestIssuer(key, server);
      String keys = new JWKSet(key.toPublicJWK()).toString();
      String metadata =
          """
          {"issuer":"%s","jwks_uri":"%s/keys","subject_types_supported":["public"]}
          """
              .formatted(issuer.uri(), issuer.uri());
      issuer.serve("/.well-known/openid-configuration", metadata);
      issuer.serve("/keys", keys);
      server.start();
      return issuer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (JOSEException broken) {
      throw new IllegalStateException("No RSA key could be made", broken);
    }
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

  /** Issuer URI, as in {@code iss}. */
  public String uri() {
    return "http://localhost:" + server.getAddress().getPort();
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
    Instant now = Instant.now();
    JWTClaimsSet.Builder builder =
        new JWTClaimsSet.Builder()
            .issuer(uri())
            .audience("kehu")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(TOKEN_SECONDS)));
    claims.accept(builder);
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, builder.build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException broken) {
      throw new IllegalStateException("The token could not be signed", broken);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
