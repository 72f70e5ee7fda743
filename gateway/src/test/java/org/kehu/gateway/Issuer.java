package org.kehu.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A token issuer: discovery document, keys and as many tokens as a test wants. */
final class Issuer implements AutoCloseable {

  /** Made once: to find the primes of a key takes longer than most tests. */
  private static final RSAKey FIRST = newKey("first");

  private final AtomicInteger keyRequests = new AtomicInteger();
  private final RSAKey key = FIRST;
  private HttpServer server;
  private final int port;
  private volatile RSAKey published = key;

  Issuer() {
    this.server = start(0);
    this.port = server.getAddress().getPort();
  }

  String uri() {
    return "http://127.0.0.1:" + port;
  }

  int keyRequests() {
    return keyRequests.get();
  }

  RSAKey key() {
    return key;
  }

  /** From now on this is the only key the issuer names. */
  void publish(RSAKey other) {
    published = other;
  }

  void goDown() {
    server.stop(0);
  }

  void comeBack() {
    server = start(port);
  }

  String app(String client, String... scopes) {
    return signed(claims ->
        claims.subject(client).claim("client_id", client).claim("scope", String.join(" ", scopes)));
  }

  String person(String user, String... roles) {
    return signed(claims -> claims.subject(user).claim("roles", List.of(roles)));
  }

  /** A good token but for what the change does to its claims. */
  String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(key, "first", change);
  }

  String signed(RSAKey with, String keyId, UnaryOperator<JWTClaimsSet.Builder> change) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(uri())
            .audience(List.of("kehu"))
            .subject("someone")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(600)));
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).type(JOSEObjectType.JWT).build();
    SignedJWT token = new SignedJWT(header, change.apply(claims).build());
    try {
      token.sign(new RSASSASigner(with));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return token.serialize();
  }

  static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private HttpServer start(int wanted) {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted), 0);
      started.createContext(
          "/.well-known/openid-configuration",
          exchange ->
              json(exchange, "{\"issuer\":\"" + uri() + "\",\"jwks_uri\":\"" + uri() + "/keys\"}"));
      started.createContext(
          "/keys",
          exchange -> {
            keyRequests.incrementAndGet();
            json(exchange, new JWKSet(published.toPublicJWK()).toString());
          });
      started.start();
      return started;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void json(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
