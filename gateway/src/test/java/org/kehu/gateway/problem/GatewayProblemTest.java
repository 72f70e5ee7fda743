package org.kehu.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.kit.problem.ProblemWords;

class GatewayProblemTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  @ParameterizedTest
  @EnumSource(GatewayProblem.class)
  void everyRefusalHasWordsInBothLanguagesWithTheSamePlaces(GatewayProblem type) {
    for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
      assertThat(ProblemWords.title(type, language)).isNotBlank();
      assertThat(ProblemWords.detail(type.problem(), language)).isNotBlank();
    }
    assertThat(ProblemWords.title(type, Locale.CHINESE))
        .isNotEqualTo(ProblemWords.title(type, Locale.ENGLISH));
    assertThat(places(ProblemWords.detail(type.problem(), Locale.CHINESE)))
        .isEqualTo(places(ProblemWords.detail(type.problem(), Locale.ENGLISH)));
  }

  @Test
  void noWordsAreLeftFromRefusalsThatAreGone() {
    Set<String> slugs =
        Arrays.stream(GatewayProblem.values())
            .map(GatewayProblem::slug)
            .collect(Collectors.toSet());
    for (Map.Entry<String, Locale> bundle :
        Map.of("en", Locale.ROOT, "zh", Locale.CHINESE).entrySet()) {
      Set<String> known = new TreeSet<>();
      ResourceBundle.getBundle("org.kehu.gateway.problem.problems", bundle.getValue())
          .keySet()
          .forEach(key -> known.add(key.substring(0, key.lastIndexOf('.'))));
      assertThat(known).as(bundle.getKey()).isEqualTo(new TreeSet<>(slugs));
    }
  }

  private static Set<String> places(String words) {
    return PLACE.matcher(words).results().map(found -> found.group()).collect(Collectors.toSet());
  }
}
