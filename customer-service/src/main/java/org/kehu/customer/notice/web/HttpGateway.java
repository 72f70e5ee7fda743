package org.kehu.customer.notice.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.Handover;
import org.kehu.customer.notice.channel.Message;
import org.kehu.customer.notice.channel.NoticeChannel;
import org.kehu.customer.notice.channel.NoticeProperties.Gateway;
import org.kehu.customer.outgoing.SigningSecret;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway that takes short messages as JSON, signed by Standard Webhooks with the notice's id, so
 * that it can drop repeats: a provider of SMS, or the company's message gateway. 2xx means taken;
 * 408, 429 and 5xx, no answer or no connection mean later; anything else means never.
 */
final class HttpGateway implements NoticeChannel {

  private static final int TIMED_OUT = 408;
  private static final int TOO_MANY = 429;

  private final Channel channel;
  private final Gateway settings;
  private final JsonMapper mapper;
  private final HttpClient client;
  private final @Nullable SigningSecret secret;

  /** What the gateway gets. */
  record Body(String id, String to, String text, String purpose, String language) {}

  HttpGateway(Channel channel, Gateway settings, JsonMapper mapper) {
    this.channel = channel;
    this.settings = settings;
    this.mapper = mapper;
    this.secret =
        settings.isOn() ? new SigningSecret(Objects.requireNonNull(settings.secret())) : null;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.timeout())
            .build();
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public boolean isConfigured() {
    return settings.isOn();
  }

  @Override
  public Handover send(Message message) {
    try {
      return judged(client.send(request(message), HttpResponse.BodyHandlers.discarding()));
    } catch (IOException broken) {
      return new Handover.Deferred("gateway-connection");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Handover.Deferred("interrupted");
    }
  }

  private HttpRequest request(Message message) {
    String body =
        mapper.writeValueAsString(
            new Body(
                message.id(),
                message.to(),
                Objects.requireNonNull(message.words().shortText()),
                message.purpose().name(),
                message.language().name()));
    return HttpRequest.newBuilder(URI.create(Objects.requireNonNull(settings.url())))
        .timeout(settings.timeout())
        .header("Content-Type", "application/json")
        .header(SigningSecret.ID, message.id())
        .header(SigningSecret.TIMESTAMP, Long.toString(message.at().getEpochSecond()))
        .header(
            SigningSecret.SIGNATURE,
            Objects.requireNonNull(secret).sign(message.id(), message.at(), body))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static Handover judged(HttpResponse<Void> answer) {
    int status = answer.statusCode();
    String code = "gateway-" + status;
    if (status >= 200 && status < 300) {
      return new Handover.Accepted();
    }
    return status == TIMED_OUT || status == TOO_MANY || status >= 500
        ? new Handover.Deferred(code)
        : new Handover.Rejected(code);
  }
}
