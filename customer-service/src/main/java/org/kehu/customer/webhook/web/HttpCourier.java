package org.kehu.customer.webhook.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.outgoing.SigningSecret;
import org.kehu.customer.webhook.Courier;
import org.kehu.customer.webhook.Delivery;
import org.kehu.customer.webhook.Receipt;
import org.kehu.customer.webhook.TargetGuard;
import org.kehu.customer.webhook.Webhook;
import org.kehu.customer.webhook.WebhookProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Posts events, signed by Standard Webhooks. Connects only to addresses that the guard has passed
 * in this very moment, follows no redirect, sends nothing twice by itself, reads no long answer
 * beyond its head, and ends an attempt that is dragged out.
 */
@Component
class HttpCourier implements Courier, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(HttpCourier.class);
  private static final ContentType CLOUD_EVENT =
      ContentType.parse("application/cloudevents+json; charset=utf-8");
  private static final int MOST_HEADERS = 100;
  private static final int LONGEST_LINE = 8_192;
  private static final int SHORT_BODY = 8_192;
  private static final int GONE = 410;

  private final CloseableHttpClient client;
  private final Duration limit;
  private final Clock clock;

  HttpCourier(TargetGuard guard, WebhookProperties settings, Clock clock) {
    this.client = client(guard, settings);
    this.limit = settings.timeout().multipliedBy(2);
    this.clock = clock;
  }

  private static CloseableHttpClient client(TargetGuard guard, WebhookProperties settings) {
    Timeout timeout = Timeout.of(settings.timeout());
    Http1Config strict =
        Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new GuardedNames(guard))
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(strict).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(timeout)
                    .setSocketTimeout(timeout)
                    .build())
            .setMaxConnTotal(settings.atOnce())
            .setMaxConnPerRoute(settings.atOnce())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(timeout)
                .setConnectionRequestTimeout(timeout)
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableAuthCaching()
        .disableCookieManagement()
        .disableContentCompression()
        .setUserAgent("Kehu-Webhook/1")
        .build();
  }

  /** Names as the guard lets them through; a connection goes to these addresses and no others. */
  private record GuardedNames(TargetGuard guard) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return guard.resolve(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  @Override
  public Receipt bring(Delivery delivery, Webhook to, Instant at) {
    HttpPost post = post(delivery, to, at);
    CompletableFuture<Void> end =
        CompletableFuture.runAsync(
            post::abort,
            CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
    try {
      return answered(client.executeOpen(null, post, null), post);
    } catch (TargetGuard.TargetRefused refused) {
      return new Receipt.NotNow(null, "address-refused", null);
    } catch (UnknownHostException unknown) {
      return new Receipt.NotNow(null, "name-unknown", null);
    } catch (InterruptedIOException late) {
      return new Receipt.NotNow(null, "timeout", null);
    } catch (IOException broken) {
      return new Receipt.NotNow(null, post.isAborted() ? "timeout" : "connection", null);
    } finally {
      end.cancel(false);
    }
  }

  private Receipt answered(ClassicHttpResponse answer, HttpPost post) {
    try {
      return receipt(answer);
    } finally {
      leave(answer, post);
    }
  }

  /** A short body is read so that the connection can serve again; a longer one ends it unread. */
  private static void leave(ClassicHttpResponse answer, HttpPost post) {
    HttpEntity body = answer.getEntity();
    boolean isShort =
        body == null || body.getContentLength() >= 0 && body.getContentLength() <= SHORT_BODY;
    if (!isShort) {
      post.abort();
    }
    try {
      if (isShort) {
        EntityUtils.consume(body);
      }
      answer.close();
    } catch (IOException gone) {
      log.debug("A receiver went away after its answer", gone);
    }
  }

  private static HttpPost post(Delivery delivery, Webhook to, Instant at) {
    HttpPost post = new HttpPost(to.target().url());
    String signatures =
        to.secrets(at).stream()
            .map(secret -> secret.sign(delivery.eventId(), at, delivery.body()))
            .collect(Collectors.joining(" "));
    post.setHeader(SigningSecret.ID, delivery.eventId());
    post.setHeader(SigningSecret.TIMESTAMP, Long.toString(at.getEpochSecond()));
    post.setHeader(SigningSecret.SIGNATURE, signatures);
    post.setEntity(new StringEntity(delivery.body(), CLOUD_EVENT));
    return post;
  }

  private Receipt receipt(ClassicHttpResponse answer) {
    int status = answer.getCode();
    if (status >= 200 && status < 300) {
      return new Receipt.Taken(status);
    }
    if (status == GONE) {
      return new Receipt.Gone();
    }
    boolean mayPass = status == 408 || status == 429 || status >= 500;
    return mayPass
        ? new Receipt.NotNow(status, "http-" + status, RetryAfter.of(header(answer), clock))
        : new Receipt.Never(status);
  }

  private static @Nullable String header(ClassicHttpResponse answer) {
    Header header = answer.getFirstHeader("Retry-After");
    return header == null ? null : header.getValue();
  }

  @Override
  public void destroy() throws IOException {
    client.close();
  }
}
