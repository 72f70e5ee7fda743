package org.kehu.customer.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kehu.customer.file.CustomerSearch;
import org.kehu.customer.file.FilterParameter;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.testkit.Proves;
import org.springframework.web.bind.annotation.RequestParam;

/** What a saved filter may hold. */
class FilterParameterTest {

  @Test
  @Proves("M10")
  void aSavedFilterTakesTheParametersOfTheListAndNoOthers() throws ReflectiveOperationException {
    Class<?> controller = Class.forName("org.kehu.customer.file.web.CustomerController");
    Method list =
        Arrays.stream(controller.getDeclaredMethods())
            .filter(method -> method.getName().equals("list"))
            .findFirst()
            .orElseThrow();
    Set<String> listed = new TreeSet<>();
    for (Parameter parameter : list.getParameters()) {
      if (parameter.isAnnotationPresent(RequestParam.class)) {
        listed.add(parameter.getName());
      }
    }
    listed.remove("view");

    assertThat(Arrays.stream(FilterParameter.values()).map(FilterParameter::wireName))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  @Proves("M10")
  void whatIsReadIsWhatWasAsked() {
    Map<String, String> asked =
        Map.of("kind", "ENTERPRISE", "grade", "A", "region", "广东", "size", "LARGE", "q", "华信");

    CustomerSearch search = CustomerSearch.of(asked);

    assertThat(search.asked()).isEqualTo(asked);
    assertThat(search.conditions()).contains("region=广东").doesNotContain("华信");
  }

  @Test
  @Proves("M10")
  void itIsRefusedAsARequestIs() {
    refused(Map.of("colour", "red"), RequestProblem.PARAMETER_UNKNOWN, "/filter/colour");
    for (String wrong : List.of("E", "a", "")) {
      refused(Map.of("grade", wrong), RequestProblem.PARAMETER_INVALID, "/filter/grade");
    }
    refused(Map.of("region", "省".repeat(51)), RequestProblem.PARAMETER_INVALID, "/filter/region");
    refused(Map.of("q", ""), RequestProblem.PARAMETER_INVALID, "/filter/q");
  }

  private static void refused(Map<String, String> asked, RequestProblem type, String pointer) {
    assertThatThrownBy(() -> CustomerSearch.of(asked))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(type);
              assertThat(problem.errors())
                  .singleElement()
                  .satisfies(error -> assertThat(error.pointer()).isEqualTo(pointer));
            });
  }
}
