package org.kehu.gateway.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issuer's public keys, found by OIDC discovery when first needed and kept. An issuer that is
 * down never stops the start: keys already known stay in use, and without any the check says so. An
 * unknown key id makes us ask again, but at most once in ten seconds, whoever invents key ids.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

  private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
  private static final Duration ASK_AGAIN_FOR_UNKNOWN_KEY = Duration.ofSeconds(10);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final int CONNECT_MILLIS = 1000;
  private static final int READ_MILLIS = 2000;
  private static final int MAX_BYTES = 256 * 1024;

  private final URI issuer;
  private final Duration keysFor;
  private final Clock clock;
  private final DefaultResourceRetriever http =
      new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MAX_BYTES);
  private final ReentrantLock asking = new ReentrantLock();

  private volatile State state = new State(null, Instant.MIN, Instant.MIN);

  private record State(@Nullable JWKSet keys, Instant askedAt, Instant failedAt) {}

  IssuerKeys(URI issuer, Duration keysFor, Clock clock) {
    this.issuer = issuer;
    this.keysFor = keysFor;
    this.clock = clock;
  }

  /** Whether keys are known, so that tokens can be checked. */
  boolean known() {
    return state.keys() != null;
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
      throws IssuerUnavailableException {
    List<JWK> found = selector.select(keysNotOlderThan(keysFor));
    return found.isEmpty() ? selector.select(keysNotOlderThan(ASK_AGAIN_FOR_UNKNOWN_KEY)) : found;
  }

  private JWKSet keysNotOlderThan(Duration age) throws IssuerUnavailableException {
    State now = state;
    if (now.keys() != null && !isOlder(now.askedAt(), age)) {
      return now.keys();
    }
    asking.lock();
    try {
      now = state;
      boolean stale = now.keys() == null || isOlder(now.askedAt(), age);
      return stale && isOlder(now.failedAt(), PAUSE_AFTER_FAILURE)
          ? ask(now)
          : orUnavailable(now, null);
    } finally {
      asking.unlock();
    }
  }

  private boolean isOlder(Instant when, Duration age) {
    return when.equals(Instant.MIN) || when.plus(age).isBefore(clock.instant());
  }

  private JWKSet ask(State before) throws IssuerUnavailableException {
    try {
      JWKSet keys = fetch();
      state = new State(keys, clock.instant(), Instant.MIN);
      return keys;
    } catch (IOException | ParseException failed) {
      LOG.atWarn()
          .addKeyValue("issuer", issuer)
          .addKeyValue("keysKnown", before.keys() != null)
          .log("The token issuer's keys cannot be fetched: {}", failed.toString());
      state = new State(before.keys(), before.askedAt(), clock.instant());
      return orUnavailable(state, failed);
    }
  }

  private JWKSet orUnavailable(State now, @Nullable Exception cause)
      throws IssuerUnavailableException {
    JWKSet keys = now.keys();
    if (keys == null) {
      throw new IssuerUnavailableException("No keys of " + issuer + " are known", cause);
    }
    return keys;
  }

  private JWKSet fetch() throws IOException, ParseException {
    String base = issuer.toString();
    String discovery =
        (base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
            + "/.well-known/openid-configuration";
    Map<String, Object> about = JSONObjectUtils.parse(read(discovery));
    String named = JSONObjectUtils.getString(about, "issuer");
    if (!base.equals(named)) {
      throw new IOException(
          discovery + " names the issuer '" + named + "': set KEHU_ISSUER_URI to exactly that");
    }
    String keys = JSONObjectUtils.getString(about, "jwks_uri");
    if (keys == null) {
      throw new IOException(discovery + " names no jwks_uri");
    }
    return JWKSet.parse(read(keys));
  }

  private String read(String address) throws IOException {
    try {
      return http.retrieveResource(URI.create(address).toURL()).getContent();
    } catch (IllegalArgumentException | MalformedURLException wrong) {
      throw new IOException("'" + address + "' is no address", wrong);
    }
  }
}
