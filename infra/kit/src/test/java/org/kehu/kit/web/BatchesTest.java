package org.kehu.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.testkit.Proves;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchesTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  enum Colour {
    RED,
    BLUE
  }

  record Named(@Size(max = 3) String name, int count, @Nullable Colour colour) {}

  private static List<Batches.Outcome<String>> run(String... items) {
    try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
      Batches batches = new Batches("sample", MAPPER, validators.getValidator());
      List<JsonNode> nodes = List.of(items).stream().map(MAPPER::readTree).toList();
      Call call =
          new Call(Caller.system("sample"), null, "test", new IdempotencyKey("k", "f"), null, null);
      return call.within(() ->
          batches.run("/things/batch", nodes, Named.class, Locale.CHINESE, BatchesTest::done));
    }
  }

  private static String done(Named item) {
    if (item.name().equals("no")) {
      throw RequestProblem.CONFLICT.problem();
    }
    return item.name() + "@" + Objects.requireNonNull(Call.current().idempotencyKey()).value();
  }

  @Test
  @Proves("M35")
  void eachItemIsJudgedAloneAndHasItsPartOfTheKey() {
    List<Batches.Outcome<String>> outcomes =
        run(
            "{\"name\":\"a\",\"count\":1}",
            "{\"name\":\"no\",\"count\":1}",
            "{\"name\":\"b\",\"count\":1}");

    assertThat(outcomes).extracting(Batches.Outcome::done).containsExactly("a@k#0", null, "b@k#2");
    assertThat(outcomes.get(1).refusedWith()).isEqualTo(409);
    assertThat(outcomes.get(1).problem())
        .containsEntry("instance", "/things/batch#/items/1")
        .containsEntry("status", 409);
  }

  @Test
  @Proves("M35")
  void whatCannotBeReadOrIsNotValidIsRefusedLikeARequest() {
    List<Batches.Outcome<String>> outcomes =
        run(
            "{\"name\":\"long\",\"count\":1}",
            "{\"nam\":\"a\",\"count\":1}",
            "{\"name\":\"a\",\"count\":\"x\"}",
            "null",
            "{\"name\":\"a\",\"count\":1,\"colour\":\"GREY\"}");

    assertThat(outcomes).extracting(Batches.Outcome::done).containsOnlyNulls();
    assertThat(outcomes).extracting(Batches.Outcome::refusedWith).doesNotContain(500, 0);
    assertThat(String.valueOf(outcomes.get(0).problem())).contains("/name");
    assertThat(String.valueOf(outcomes.get(1).problem())).contains("nam");
    assertThat(String.valueOf(outcomes.get(1).problem())).contains("/nam", "colour, count, name");
    assertThat(String.valueOf(outcomes.get(2).problem())).contains("/count").doesNotContain("?");
    assertThat(String.valueOf(outcomes.get(4).problem())).contains("/colour", "BLUE, RED");
  }
}
