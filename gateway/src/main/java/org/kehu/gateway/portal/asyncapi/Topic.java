package org.kehu.gateway.portal.asyncapi;

import java.util.List;

/**
 * A Kafka topic as one service sees it.
 *
 * @param address the topic's name, {@code kehu.complaint.v1}
 * @param told whether the service writes it; else it reads it
 * @param messages what may stand in it; empty where the service that writes it describes them
 */
public record Topic(String address, String about, boolean told, List<Message> messages) {

  public Topic {
    messages = List.copyOf(messages);
  }

  /** Whether only the newest record of each key is kept: the topics of states. */
  public boolean newestOnly() {
    return address.contains(".state.") || address.contains(".internal.");
  }
}
