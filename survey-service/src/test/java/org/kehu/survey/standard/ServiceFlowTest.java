package org.kehu.survey.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.survey.standard.ServiceFlow.Step;
import org.kehu.survey.standard.ServiceStandard.Item;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

class ServiceFlowTest {

  private static <T> T shipped(String resource, Class<T> type) throws IOException {
    try (InputStream file = ServiceFlow.class.getResourceAsStream(resource)) {
      return JsonMapper.builder().build().readValue(Objects.requireNonNull(file), type);
    }
  }

  private static Step step(String code, String... next) {
    return new Step(code, code, "客户服务部", "", List.of(next));
  }

  private static List<String> faults(Step... steps) {
    return ServiceFlow.KIND.faultsOf(new ServiceFlow(List.of(steps))).stream()
        .map(PolicyFault::rule)
        .toList();
  }

  @Test
  @Proves("F-02")
  void theShippedFlowLeadsFromReceptionToTheFile() throws IOException {
    ServiceFlow flow = shipped("policy/service-flow.json", ServiceFlow.class);

    assertThat(ServiceFlow.KIND.faultsOf(flow)).isEmpty();
    assertThat(flow.steps().getFirst().code()).isEqualTo("reception");
    assertThat(flow.steps())
        .filteredOn(step -> step.next().isEmpty())
        .extracting(Step::code)
        .containsExactly("closing");
  }

  @Test
  @Proves("F-02")
  void aFlowWithHolesIsRefused() {
    assertThat(faults(step("a", "b"), step("b"))).isEmpty();
    assertThat(faults(step("a", "b", "c"), step("b"))).containsExactly("step-unknown");
    assertThat(faults(step("a"), step("b"))).containsExactly("step-unreachable");
    assertThat(faults(step("a", "b"), step("b", "a"))).containsExactly("no-end");
    assertThat(faults(step("a", "b"), step("b"), step("b"))).containsExactly("code-twice");
  }

  @Test
  @Proves("X-19")
  void theStandardAsksForAttitudeLanguageSolvingAndTimeliness() throws IOException {
    ServiceStandard standard = shipped("policy/service-standard.json", ServiceStandard.class);
    assertThat(ServiceStandard.KIND.faultsOf(standard)).isEmpty();
    assertThat(standard.items().stream().mapToInt(Item::points).sum()).isEqualTo(100);

    ServiceStandard poor =
        new ServiceStandard(
            List.of(
                new Item("greeting", StandardArea.ATTITUDE, "问候", 10),
                new Item("greeting", StandardArea.LANGUAGE, "问候", 10)));
    assertThat(ServiceStandard.KIND.faultsOf(poor))
        .extracting(PolicyFault::rule)
        .containsExactly("code-twice", "area-missing", "area-missing");
  }
}
