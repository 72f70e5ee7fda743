package org.kehu.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSealTest {

  private static final String LINK = "https://kehu.example/s/AbC_-1";
  private static final EventSeal SEAL = seal("2026-11");

  /** With keys of these names, the last of which is active; a key follows from its name. */
  private static EventSeal seal(String... names) {
    Map<String, javax.crypto.SecretKey> keys =
        Stream.of(names)
            .collect(
                Collectors.toMap(
                    name -> name,
                    name ->
                        new SecretKeySpec(java.util.Arrays.copyOf(name.getBytes(), 32), "AES")));
    KeyRing ring = new KeyRing(keys, names[names.length - 1]);
    return new EventSeal(() -> ring);
  }

  @Test
  void whatOneServiceSealsAnotherWithTheSameKeysOpens() {
    String sealed = SEAL.seal("link", LINK);

    assertThat(sealed).startsWith("sealed:2026-11:").doesNotContain("kehu.example");
    assertThat(sealed.length()).isLessThan(LINK.length() * 3 / 2 + 70);
    assertThat(EventSeal.isSealed(sealed)).isTrue();
    assertThat(seal("2026-11", "2027-01").open("link", sealed)).isEqualTo(LINK);
    assertThat(SEAL.seal("link", LINK)).isNotEqualTo(sealed);
  }

  @Test
  void aStateIsSealedAlikeEachTimeAndUnlikeAnyOther() {
    String sealed = SEAL.sealState("case 1", LINK);

    assertThat(SEAL.sealState("case 1", LINK)).isEqualTo(sealed);
    assertThat(SEAL.open("case 1", sealed)).isEqualTo(LINK);
    String nonce = sealed.substring(0, "sealed:2026-11:".length() + 16);
    assertThat(SEAL.sealState("case 2", LINK)).doesNotStartWith(nonce);
    assertThat(SEAL.sealState("case 1", LINK + "x")).doesNotStartWith(nonce);
    assertThat(SEAL.sealState("case ", "1" + LINK)).doesNotStartWith(nonce);
    assertThatThrownBy(() -> SEAL.open("case 2", sealed)).isInstanceOf(SealBroken.class);
  }

  @Test
  void whatIsForSomethingElseOrOfAnotherKeyIsNotOpened() {
    String sealed = SEAL.seal("link", LINK);

    assertThatThrownBy(() -> SEAL.open("name", sealed)).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> seal("2027-01").open("link", sealed))
        .isInstanceOf(SealBroken.class)
        .hasMessageContaining("'2026-11', which is not here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://kehu.example/s/AbC",
        "sealed:",
        "sealed:2026-11:",
        "sealed:2026-11:%%%",
        "sealed:2026-11:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void whatIsNotSealedTextIsSaidToBeNone(String text) {
    assertThatThrownBy(() -> SEAL.open("link", text)).isInstanceOf(SealBroken.class);
  }
}
