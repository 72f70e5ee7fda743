package org.kehu.gateway.portal.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kehu.gateway.portal.asyncapi.EventGuide;
import org.kehu.gateway.portal.asyncapi.EventGuides;
import org.kehu.gateway.portal.asyncapi.Field;
import org.kehu.gateway.portal.asyncapi.Topic;
import org.kehu.gateway.problem.GatewayProblem;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What departments may follow on Kafka: all topics at a glance, then each service's events. */
@Component
public final class EventsPage {

  private static final String PATH = "/portal/events";

  /**
   * A topic in the overview.
   *
   * @param types how many types of event stand in it
   */
  private record TopicRow(
      String address, boolean newestOnly, String tellers, String hearers, long types) {}

  private final Pages pages;
  private final EventGuides guides;

  public EventsPage(Pages pages, EventGuides guides) {
    this.pages = pages;
    this.guides = guides;
  }

  /** {@code GET /portal/events}: all topics, and how to read them. */
  public ServerResponse overview(ServerRequest request) {
    Visitor visitor = Visitor.of(request);
    return pages.answer(
        request,
        "events",
        PATH,
        Map.of("tabs", tabs("", visitor), "topics", topics(), "headers", headers(visitor)));
  }

  /** {@code GET /portal/events/{service}}: what one service tells, field by field. */
  public ServerResponse show(ServerRequest request) {
    String service = request.pathVariable("service");
    EventGuide guide = guides.of(service).orElseThrow(GatewayProblem.NOT_FOUND::problem);
    return pages.answer(
        request,
        "events-of-service",
        PATH + "/" + service,
        Map.of("tabs", tabs(service, Visitor.of(request)), "guide", guide));
  }

  private List<Tab> tabs(String here, Visitor visitor) {
    return Tab.of(guides.all().stream().map(EventGuide::service), PATH, here, visitor);
  }

  private List<TopicRow> topics() {
    return guides.all().stream()
        .flatMap(guide -> guide.topics().stream())
        .collect(Collectors.groupingBy(Topic::address))
        .entrySet()
        .stream()
        .map(topic -> row(topic.getKey(), topic.getValue()))
        .sorted(Comparator.comparing(TopicRow::address))
        .toList();
  }

  private TopicRow row(String address, List<Topic> views) {
    return new TopicRow(
        address,
        views.getFirst().newestOnly(),
        services(topic -> topic.told() && topic.address().equals(address)),
        services(topic -> !topic.told() && topic.address().equals(address)),
        views.stream()
            .filter(Topic::told)
            .flatMap(topic -> topic.messages().stream())
            .map(message -> message.type())
            .distinct()
            .count());
  }

  private String services(Predicate<Topic> wanted) {
    return guides.all().stream()
        .filter(guide -> guide.topics().stream().anyMatch(wanted))
        .map(EventGuide::service)
        .collect(Collectors.joining(", "));
  }

  private List<Field> headers(Visitor visitor) {
    Map<String, String> words = Words.in(visitor.language());
    return guides.headers().stream()
        .map(header ->
            new Field(
                header.name(),
                header.type(),
                header.required(),
                words.getOrDefault("header." + header.name(), header.about())))
        .toList();
  }
}
