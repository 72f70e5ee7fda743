package org.kehu.gateway.portal.asyncapi;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one service tells and hears.
 *
 * @param service its name in discovery
 * @param about its own words
 */
public record EventGuide(String service, String about, List<Topic> topics) {

  public EventGuide {
    topics = List.copyOf(topics);
  }

  /** The topics that this service writes. */
  public List<Topic> told() {
    return topics.stream().filter(Topic::told).toList();
  }

  /** The topics that it reads. */
  public List<Topic> heard() {
    return topics.stream().filter(topic -> !topic.told()).toList();
  }

  /** Every header that any of its messages describes. */
  Stream<Field> headers() {
    return told().stream()
        .flatMap(topic -> topic.messages().stream())
        .flatMap(message -> message.headers().stream());
  }
}
