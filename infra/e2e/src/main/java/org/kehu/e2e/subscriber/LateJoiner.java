package org.kehu.e2e.subscriber;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A department that comes later and rebuilds the customer list from the newest states alone. */
public final class LateJoiner {

  private static final String STATES = "kehu.customer.state.v1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String bootstrap;

  /** A department that reads from these brokers. */
  public LateJoiner(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /**
   * A customer as the list has it; what is absent is empty.
   *
   * @param name of enterprises only
   */
  public record Listed(
      String number,
      String kind,
      String name,
      String status,
      String grade,
      String tier,
      String ownerId,
      String departmentId,
      String region) {}

  /** The customers by id: the last record of each key stands, a tombstone takes it away. */
  public Map<String, Listed> customers() {
    Map<String, Listed> customers = new TreeMap<>();
    for (Told told : Topics.read(bootstrap, List.of(STATES))) {
      if (told.body().isEmpty()) {
        customers.remove(told.key());
      } else {
        customers.put(told.key(), listed(JSON.readTree(told.body())));
      }
    }
    return customers;
  }

  private static Listed listed(JsonNode state) {
    return new Listed(
        state.path("number").asString(""),
        state.path("kind").asString(""),
        state.path("name").asString(""),
        state.path("status").asString(""),
        state.path("grade").asString(""),
        state.path("tier").asString(""),
        state.path("ownerId").asString(""),
        state.path("departmentId").asString(""),
        state.path("region").asString(""));
  }
}
