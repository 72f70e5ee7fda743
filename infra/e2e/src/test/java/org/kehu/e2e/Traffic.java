package org.kehu.e2e;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kehu.e2e.story.Person;
import org.kehu.e2e.story.Suite;

/**
 * What people ask of a service all day.
 *
 * @param kind of the subjects that a write makes
 * @param type of the event that tells of them
 * @param actor in whose name
 * @param body of a write, from something that no other write has
 */
record Traffic(
    Person reader,
    String read,
    Person writer,
    String write,
    String kind,
    String type,
    String actor,
    Function<String, Map<String, ?>> body) {

  static Traffic of(Suite suite, String service) {
    return switch (service) {
      case "customer" -> customers(suite);
      case "complaint" -> complaints(suite);
      case "visit" -> visits(suite);
      case "survey" -> surveys(suite);
      default -> throw new IllegalArgumentException(service);
    };
  }

  private static Traffic customers(Suite suite) {
    return new Traffic(
        suite.as("bi"),
        "/api/v1/customers?limit=1",
        suite.as("song.dangan"),
        "/api/v1/customers",
        "customer",
        "kehu.customer.customer-registered.v1",
        "st-song-dangan",
        unique -> Map.of("kind", "ENTERPRISE", "name", "滚动" + unique + "有限公司"));
  }

  private static Traffic complaints(Suite suite) {
    return new Traffic(
        suite.as("wang.zong"),
        "/api/v1/complaints?limit=1",
        suite.as("portal"),
        "/api/v1/complaints",
        "case",
        "kehu.complaint.case-registered.v1",
        "portal",
        unique ->
            Map.of("kind", "INQUIRY", "channel", "ONLINE_SERVICE", "description", "咨询 " + unique));
  }

  private static Traffic visits(Suite suite) {
    Person manager = suite.as("feng.dakehu");
    String customer =
        manager
            .get("/api/v1/customers?owner=st-feng-dakehu&limit=1")
            .items()
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString("");
    String when = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
    return new Traffic(
        manager,
        "/api/v1/visits?limit=1",
        manager,
        "/api/v1/visits",
        "visit",
        "kehu.visit.visit-planned.v1",
        "st-feng-dakehu",
        unique ->
            Map.of(
                "customerId",
                customer,
                "purpose",
                "NEEDS",
                "plannedAt",
                when,
                "content",
                "回访 " + unique));
  }

  private static Traffic surveys(Suite suite) {
    Person manager = suite.as("sun.jingli");
    Map<String, String> words = Map.of("zh", "套餐价格", "en", "Package price");
    Map<String, Object> question =
        Map.of(
            "code",
            "price",
            "kind",
            "CSAT",
            "area",
            "price",
            "text",
            words,
            "required",
            true,
            "scale",
            Map.of("min", 1, "max", 5));
    List<?> sections =
        List.of(Map.of("code", "price", "title", words, "questions", List.of(question)));
    return new Traffic(
        manager,
        "/api/v1/surveys?limit=1",
        manager,
        "/api/v1/questionnaires",
        "questionnaire",
        "kehu.survey.questionnaire-drafted.v1",
        "st-sun-jingli",
        unique ->
            Map.of(
                "code", "rolling-" + unique.substring(0, 13),
                "title", words,
                "introduction", words,
                "sections", sections));
  }
}
