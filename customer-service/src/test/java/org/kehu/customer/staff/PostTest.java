package org.kehu.customer.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class PostTest {

  private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}]+");

  /** The row as the catalogue of requirements has it. */
  private static String row() throws IOException {
    return Files.readAllLines(Path.of("../infra/docs/requirements.md")).stream()
        .filter(line -> line.startsWith("| G-21 "))
        .findFirst()
        .orElseThrow()
        .split("\\|")[3]
        .replaceFirst("\\. Note:.*", "")
        .strip();
  }

  /** {@code key-account manager / supervisor} names two posts. */
  private static List<String> named(String row) {
    List<String> all = new ArrayList<>();
    for (String part : row.split(",")) {
      String words = part.replaceAll("\\(\\p{IsHan}+\\)", "").strip();
      String[] choices = words.split(" / ");
      all.add(choices[0]);
      String first = choices[0].replaceFirst(" [a-z]+$", "");
      Arrays.stream(choices).skip(1).map(choice -> first + " " + choice).forEach(all::add);
    }
    return all.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
  }

  @Test
  @Proves("G-21")
  void everyRoleThatTheRegulationsNameIsAPostWithItsTitles() throws IOException {
    assertThat(Arrays.stream(Post.values()).map(post -> post.english().toLowerCase(Locale.ROOT)))
        .containsExactlyInAnyOrderElementsOf(named(row()));
    assertThat(Post.values()).allMatch(post -> CHINESE.matcher(post.chinese()).find());
    assertThat(Arrays.stream(Post.values()).map(Post::chinese)).doesNotHaveDuplicates();
  }
}
