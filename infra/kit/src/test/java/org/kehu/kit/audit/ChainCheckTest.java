package org.kehu.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.kit.audit.AuditFault.Kind;
import org.kehu.testkit.Proves;

/** What somebody who owns the database can do to a trail, and how it is seen. */
@Proves("M38")
class ChainCheckTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant KEPT = NOW.plusSeconds(1000);

  private final List<AuditLink> chain = chain("c", 10, "");

  private static List<AuditLink> chain(String id, int length, String salt) {
    List<AuditLink> links = new ArrayList<>();
    String previous = AuditLink.NOTHING_BEFORE;
    for (int number = 1; number <= length; number++) {
      Document content = new Document("id", "e" + number).append("salt", salt + number);
      AuditLink link = AuditLink.after(id, number, previous, NOW, KEPT, content);
      links.add(link);
      previous = link.hash();
    }
    return links;
  }

  private static Anchor anchor(AuditLink link) {
    return new Anchor("sample", link.chain(), link.number(), link.hash(), NOW);
  }

  private List<AuditFault> check(List<@Nullable AuditLink> stored) {
    return check(stored, NOW);
  }

  /** Null stands for a place whose document is gone. */
  private List<AuditFault> check(List<@Nullable AuditLink> stored, Instant now) {
    ChainCheck check =
        new ChainCheck("c", 0, AuditLink.NOTHING_BEFORE, anchor(chain.getLast()), now);
    for (int place = 1; place <= stored.size(); place++) {
      AuditLink link = stored.get(place - 1);
      if (link != null) {
        check.look(place, link);
      }
    }
    check.end();
    return check.faults();
  }

  private static AuditLink with(AuditLink link, @Nullable Document content, Instant keptUntil) {
    return new AuditLink(
        link.chain(),
        link.number(),
        link.previous(),
        link.time(),
        keptUntil,
        link.fingerprint(),
        link.hash(),
        content);
  }

  @Test
  void anUntouchedChainHasNoFault() {
    assertThat(check(new ArrayList<>(chain))).isEmpty();
  }

  @Test
  void changedContentIsFound() {
    List<@Nullable AuditLink> stored = new ArrayList<>(chain);
    Document content = new Document(Objects.requireNonNull(chain.get(4).content()));
    stored.set(4, with(chain.get(4), content.append("actor", "somebody-else"), KEPT));

    assertThat(check(stored)).containsExactly(new AuditFault(Kind.CHANGED, "c", 5));
  }

  @Test
  void theOrderOfFieldsDoesNotMatter() {
    Document one = new Document("a", 1).append("b", new Document("c", 2).append("d", 3));
    Document two = new Document("b", new Document("d", 3).append("c", 2)).append("a", 1);

    assertThat(Hashes.of(one)).isEqualTo(Hashes.of(two));
  }

  @Test
  void aMissingLinkIsFound() {
    List<@Nullable AuditLink> stored = new ArrayList<>(chain);
    stored.set(3, null);
    stored.set(4, null);

    assertThat(check(stored)).containsExactly(new AuditFault(Kind.MISSING, "c", 4));
  }

  @Test
  void linksThatChangedPlacesAreFound() {
    List<@Nullable AuditLink> stored = new ArrayList<>(chain);
    stored.set(2, chain.get(6));
    stored.set(6, chain.get(2));

    assertThat(check(stored))
        .containsExactly(
            new AuditFault(Kind.REORDERED, "c", 3), new AuditFault(Kind.REORDERED, "c", 7));
  }

  @Test
  void aCutEndIsSeenByTheAnchor() {
    assertThat(check(new ArrayList<>(chain.subList(0, 7))))
        .containsExactly(new AuditFault(Kind.CUT, "c", 8));
  }

  @Test
  void aChainMadeAnewIsSeenByTheAnchor() {
    assertThat(check(new ArrayList<>(chain("c", 10, "other"))))
        .containsExactly(new AuditFault(Kind.REWRITTEN, "c", 10));
  }

  @Test
  void aLinkRepairedWithItsHashBreaksTheNextOne() {
    List<@Nullable AuditLink> stored = new ArrayList<>(chain);
    AuditLink forged =
        AuditLink.after("c", 5, chain.get(3).hash(), NOW, KEPT, new Document("id", "forged"));
    stored.set(4, forged);

    assertThat(check(stored)).containsExactly(new AuditFault(Kind.CHANGED, "c", 6));
  }

  @Test
  void contentMayExpireButNotBeforeItsTime() {
    List<@Nullable AuditLink> stored = new ArrayList<>(chain);
    stored.set(4, with(chain.get(4), null, KEPT));

    assertThat(check(stored, KEPT.plusSeconds(1))).isEmpty();
    assertThat(check(stored)).containsExactly(new AuditFault(Kind.MISSING, "c", 5));
  }

  @Test
  void aShortenedRetentionIsFound() {
    List<@Nullable AuditLink> stored = new ArrayList<>(chain);
    stored.set(4, with(chain.get(4), null, NOW.minusSeconds(1)));

    assertThat(check(stored)).containsExactly(new AuditFault(Kind.CHANGED, "c", 5));
  }
}
