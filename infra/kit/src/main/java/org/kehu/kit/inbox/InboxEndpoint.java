package org.kehu.kit.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * For ops, on the management port: {@code GET /actuator/inbox} shows what is parked, {@code POST
 * /actuator/inbox/<consumer>} tries it again.
 */
@Endpoint(id = "inbox")
public class InboxEndpoint {

  private final Inbox inbox;

  InboxEndpoint(Inbox inbox) {
    this.inbox = inbox;
  }

  /** Parked records by consumer. */
  @ReadOperation
  public Map<String, List<Document>> parked() {
    Map<String, List<Document>> all = new LinkedHashMap<>();
    inbox.names().forEach(name -> all.put(name, inbox.parked(name)));
    return all;
  }

  /** Tries a consumer's parked records again; says how many were handled. */
  @WriteOperation
  public Map<String, Integer> replay(@Selector String consumer) {
    return Map.of("handled", inbox.replay(consumer));
  }
}
