package org.kehu.gateway.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Role;
import org.springframework.core.io.ClassPathResource;

class WordsTest {

  private static final String ROLE = "role.";

  @Test
  void bothLanguagesSayTheSameThings() {
    Set<String> chinese = new TreeSet<>(Words.in(Locale.CHINESE).keySet());
    chinese.removeIf(key -> key.startsWith(ROLE));

    assertThat(chinese).isEqualTo(new TreeSet<>(Words.in(Locale.ENGLISH).keySet()));
    assertThat(Words.in(Locale.ENGLISH).values()).noneMatch(String::isBlank);
    assertThat(Words.in(Locale.CHINESE).values()).noneMatch(String::isBlank);
  }

  /** Roles are English words in tokens; Chinese readers have others for them. */
  @Test
  void everyRoleHasItsChineseName() {
    assertThat(
            Words.in(Locale.CHINESE).keySet().stream()
                .filter(key -> key.startsWith(ROLE))
                .collect(Collectors.toSet()))
        .isEqualTo(
            Arrays.stream(Role.values())
                .map(role -> ROLE + role.wireName())
                .collect(Collectors.toSet()));
  }

  /** All that a reader's browser loads beside Swagger UI. */
  @Test
  void thePortalIsLight() throws IOException {
    int bytes = 0;
    for (String asset : new String[] {"portal.css", "filter.js", "console.js", "kehu.svg"}) {
      bytes += length("org/kehu/gateway/portal/content/" + asset);
    }
    for (String page :
        new String[] {
          "top",
          "bottom",
          "tabs",
          "start",
          "apis",
          "events",
          "events-of-service",
          "problems",
          "access",
          "status"
        }) {
      bytes += length("org/kehu/gateway/portal/page/" + page + ".mustache");
    }

    assertThat(bytes).isLessThan(30_000);
  }

  private static int length(String file) throws IOException {
    return new ClassPathResource(file)
        .getContentAsString(StandardCharsets.UTF_8)
        .getBytes(StandardCharsets.UTF_8)
        .length;
  }
}
