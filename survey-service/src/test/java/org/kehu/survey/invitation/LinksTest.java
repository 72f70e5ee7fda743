package org.kehu.survey.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.ids.Ids;
import org.kehu.testkit.Proves;

class LinksTest {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** A database without a key. */
  private static final class NoneStored extends StoredLinkKey {

    NoneStored() {
      super(null);
    }

    @Override
    java.util.Optional<byte[]> find() {
      return java.util.Optional.empty();
    }

    @Override
    byte[] findOrMake() {
      throw new AssertionError("a forged link must not make keys");
    }
  }

  private static Links with(Map<Integer, String> keys) {
    LinkProperties properties = new LinkProperties(URI.create("https://kehu.example.com"), keys);
    return new Links(new LinkKeys(properties, new NoneStored()), properties);
  }

  private static String key(int seed) {
    byte[] secret = new byte[32];
    new Random(seed).nextBytes(secret);
    return Base64.getEncoder().encodeToString(secret);
  }

  @Test
  @Proves("M28")
  void aTokenOpensItsInvitationAndNoOther() {
    Links links = with(Map.of(1, key(1)));
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String id = Ids.next();
      String token = links.token(id);
      assertThat(tokens.add(token)).isTrue();
      assertThat(token).hasSize(44);
      assertThat(links.invitationId(token)).contains(id);
    }
  }

  @Test
  @Proves("M28")
  void everyChangedCharacterMakesATokenWorthless() {
    Links links = with(Map.of(1, key(1)));
    String token = links.token(Ids.next());

    for (int place = 0; place < token.length(); place++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != token.charAt(place)) {
          String changed = token.substring(0, place) + other + token.substring(place + 1);
          assertThat(links.invitationId(changed)).isEmpty();
        }
      }
    }
  }

  @Test
  void whatIsNoTokenOpensNothing() {
    Links links = with(Map.of(1, key(1)));
    String token = links.token(Ids.next());

    for (String wrong :
        new String[] {
          "",
          " ",
          "x",
          token + "A",
          token.substring(1),
          token.replace('A', '+') + "=",
          "../" + token
        }) {
      assertThat(links.invitationId(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void aTokenOfAnotherKeyOpensNothing() {
    String token = with(Map.of(1, key(1))).token(Ids.next());

    assertThat(with(Map.of(1, key(2))).invitationId(token)).isEmpty();
    assertThat(with(Map.of(2, key(1))).invitationId(token)).isEmpty();
  }

  @Test
  void oldLinksStayValidWhenANewKeySigns() {
    String id = Ids.next();
    String old = with(Map.of(1, key(1))).token(id);
    Links rotated = with(Map.of(1, key(1), 2, key(2)));

    assertThat(rotated.invitationId(old)).contains(id);
    assertThat(rotated.token(id)).isNotEqualTo(old);
  }

  @Test
  void aKeyThatIsTooShortSaysWhatWouldBeRight() {
    assertThatThrownBy(() -> with(Map.of(1, "c2hvcnQ=")))
        .hasMessageContaining("kehu.survey.links.keys.1")
        .hasMessageContaining("32");
    assertThatThrownBy(() -> with(Map.of(300, key(1)))).hasMessageContaining("1 to 255");
  }

  @Test
  void aLinkDoesNotShowItsTokenInLogs() {
    Links links = with(Map.of(1, key(1)));
    Invitation invitation = InvitationTest.anonymous();
    PersonalLink link = links.of(invitation);

    assertThat(link.uri().toString()).startsWith("https://kehu.example.com/s/");
    assertThat(link.toString()).doesNotContain(links.token(invitation.id()));
  }
}
