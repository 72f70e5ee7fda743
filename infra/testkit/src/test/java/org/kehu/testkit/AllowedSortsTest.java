package org.kehu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class AllowedSortsTest {

  private static AllowedSorts read(String lines) {
    return AllowedSorts.read(new StringReader(lines));
  }

  @Test
  void onlyWhatIsNamedIsAllowed() {
    AllowedSorts allowed =
        read(
            """
            # a comment

            shop\\.goods \\{words: .*} sort .* because few fit
            """);

    assertThat(allowed.allow("shop.goods {words: {$in: ?}} sort {\"_id\" : -1}")).isTrue();
    assertThat(allowed.allow("shop.goods {owner: ?} sort {\"_id\" : -1}")).isFalse();
    assertThat(allowed.allow("other shop.goods {words: ?} sort {\"_id\" : -1}")).isFalse();
    assertThat(read("").allow("anything")).isFalse();
  }

  @Test
  void withoutAReasonNothingIsAllowed() {
    assertThatThrownBy(() -> read("shop.goods .*")).hasMessageContaining("Why");
    assertThatThrownBy(() -> read("shop.goods .* because ")).hasMessageContaining("Why");
    assertThatThrownBy(() -> read("shop.goods { because of this"))
        .hasMessageContaining("no regular expression");
  }
}
