package org.kehu.gateway.request;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of a caller's headers a service may see. Whatever names a person, an address, a forwarder,
 * another path or another method is dropped, in every spelling ({@code X_Real_IP} too), and so are
 * the headers that belong to one connection (RFC 9110 section 7.6.1). What services may believe is
 * written by the gateway after this.
 */
public final class InboundHeaders {

  private static final Set<String> DROPPED =
      Set.of(
          // written by the gateway itself
          "host",
          "x-request-id",
          "traceparent",
          "tracestate",
          "content-length",
          // one connection only
          "connection",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "expect",
          "http2-settings",
          "max-forwards",
          // address and forwarder
          "forwarded",
          "via",
          "x-real-ip",
          "x-client-ip",
          "x-cluster-client-ip",
          "true-client-ip",
          "fastly-client-ip",
          "x-originating-ip",
          "x-proxyuser-ip",
          "x-host",
          "x-real-port",
          "x-envoy-external-address",
          "client-ip",
          "wl-proxy-client-ip",
          "z-forwarded-for",
          // person
          "remote-user",
          "proxy",
          "x-userid",
          "x-username",
          "x-login",
          "x-subject",
          "x-principal",
          "x-roles",
          "x-role",
          "x-groups",
          "x-scope",
          "x-scopes",
          "x-tenant",
          "x-tenant-id",
          "x-department",
          "x-staff-id",
          "x-email",
          "x-admin",
          "x-internal",
          "x-api-key",
          // another path, another method
          "x-rewrite-url",
          "x-http-method-override",
          "x-http-method",
          "x-method-override",
          // a trace of others
          "baggage",
          "b3",
          "uber-trace-id",
          "x-correlation-id",
          "x-amzn-trace-id");

  private static final String[] DROPPED_PREFIXES = {
    "x-forwarded",
    "x-kehu-",
    "x-user",
    "x-auth",
    "x-remote-",
    "x-original",
    "x-consumer",
    "x-credential",
    "x-b3-",
    "x-amzn-oidc-",
    "x-goog-",
    "x-ms-",
    "x-envoy-",
    "x-jwt-",
    "x-oidc-",
    "x-client-",
    "x-ssl-",
    "ssl-client-",
    "cf-",
    "x-azure-",
    "x-access-",
    "x-identity",
    "proxy-"
  };

  private static final int REMEMBERED = 512;

  /**
   * Names come from callers, so memory of them is bounded; beyond it the answer is worked out anew.
   */
  private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

  private InboundHeaders() {}

  /** Whether a header of this name goes on to a service. */
  public static boolean mayPass(String name) {
    Boolean known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    boolean passes = decide(name);
    if (KNOWN.size() < REMEMBERED && name.length() <= 64) {
      KNOWN.put(name, passes);
    }
    return passes;
  }

  private static boolean decide(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
    if (DROPPED.contains(plain)) {
      return false;
    }
    for (String prefix : DROPPED_PREFIXES) {
      if (plain.startsWith(prefix)) {
        return false;
      }
    }
    return true;
  }
}
