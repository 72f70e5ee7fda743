package org.kehu.customer.webhook.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.webhook.EventTypes;
import org.kehu.customer.webhook.Occurrence;
import org.kehu.customer.webhook.WebhookQueue;
import org.kehu.kit.access.Level;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.Happening;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds the webhooks with what happens on the business topics, in the order of each subject. */
@Component
class WebhookListener implements Effect {

  private final WebhookQueue queue;
  private final EventTypes types;
  private final JsonMapper mapper;

  WebhookListener(WebhookQueue queue, EventTypes types, JsonMapper mapper) {
    this.queue = queue;
    this.types = types;
    this.mapper = mapper;
  }

  /** A CloudEvent 1.0 in structured mode, as a webhook gets it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CloudEvent(
      String specversion,
      String id,
      String source,
      String type,
      String subject,
      Instant time,
      String datacontenttype,
      String kehusequence,
      String correlationid,
      @Nullable String customerid,
      @Nullable JsonNode data) {

    static CloudEvent of(IncomingEvent event) {
      String service = event.topic().replaceFirst("kehu\\.([a-z]+)\\..*", "$1");
      return new CloudEvent(
          "1.0",
          event.id(),
          "urn:kehu:service:" + service,
          event.type(),
          event.subject(),
          event.time(),
          "application/json",
          Long.toString(event.sequence()),
          event.correlationId(),
          event.customerId(),
          event.data());
    }
  }

  @Override
  public String name() {
    return "webhooks";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CUSTOMER, Topics.COMPLAINT, Topics.VISIT, Topics.SURVEY);
  }

  @Override
  public Set<String> types() {
    return types.all();
  }

  @Override
  public void prepare() {
    queue.lookUp();
  }

  @Override
  public Set<String> applyTogether(List<Happening> happenings) {
    return queue.isUnheard() ? Set.of() : Effect.super.applyTogether(happenings);
  }

  @Override
  public void apply(IncomingEvent event) {
    Occurrence occurrence =
        new Occurrence(
            event.id(),
            event.type(),
            event.subject(),
            event.sequence(),
            event.time(),
            mapper.writeValueAsString(CloudEvent.of(event)));
    queue.happened(occurrence, Level.ofRank(event.level()));
  }
}
