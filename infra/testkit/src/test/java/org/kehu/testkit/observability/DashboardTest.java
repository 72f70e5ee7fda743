package org.kehu.testkit.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Grafana does not tell when it loads a dashboard: it shows one of two panels of an id. */
class DashboardTest {

  private record Place(String title, int left, int top, int wide, int high) {

    static Place of(JsonNode panel) {
      JsonNode at = panel.path("gridPos");
      return new Place(
          panel.path("title").asString(""),
          at.path("x").asInt(),
          at.path("y").asInt(),
          at.path("w").asInt(),
          at.path("h").asInt());
    }

    boolean covers(Place other) {
      return left < other.left + other.wide
          && other.left < left + wide
          && top < other.top + other.high
          && other.top < top + high;
    }
  }

  static List<Path> dashboards() {
    return Observability.find().dashboards();
  }

  private static List<JsonNode> panels(Path dashboard) {
    List<JsonNode> panels = new ArrayList<>();
    JsonMapper.shared().readTree(dashboard).path("panels").forEach(panels::add);
    assertThat(panels).isNotEmpty();
    return panels;
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void eachPanelHasItsOwnId(Path dashboard) {
    assertThat(panels(dashboard))
        .extracting(panel -> panel.path("id").asInt())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void noPanelLiesOnAnother(Path dashboard) {
    List<Place> places = panels(dashboard).stream().map(Place::of).toList();
    for (int one = 0; one < places.size(); one++) {
      Place place = places.get(one);
      assertThat(places.subList(one + 1, places.size())).noneMatch(place::covers);
    }
  }
}
