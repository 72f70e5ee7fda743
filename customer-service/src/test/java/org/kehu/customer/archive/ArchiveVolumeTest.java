package org.kehu.customer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Placement;
import org.kehu.customer.file.Profile;
import org.kehu.customer.file.RegisterCustomer;
import org.kehu.customer.file.Traces;
import org.kehu.kit.access.Level;
import org.kehu.testkit.Proves;

class ArchiveVolumeTest {

  private static final Instant DUE = Instant.parse("2026-11-28T10:00:00Z");
  private static final Instant MORNING = DUE.minusSeconds(3600);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final String SONG = "st-song-dangan";
  private static final Storage STORAGE =
      new Storage("3 号柜", "2 层", EnumSet.allOf(Protection.class), true);
  private static final List<Counted> SAID = List.of(copy("PLANS"), copy("NOTICES"));
  private static final Customer CUSTOMER =
      Customer.open(
          "c-1",
          "KH-2026-000001",
          new RegisterCustomer(
              CustomerKind.ENTERPRISE,
              Profile.ofEnterprise("深圳市华信电子有限公司"),
              CustomerStatus.COOPERATING,
              "st-feng-dakehu",
              null,
              Level.RESTRICTED),
          Traces.NONE,
          new Placement("st-feng-dakehu", "key-accounts"),
          "erp");

  private static Counted copy(String code) {
    return new Counted(code, Form.COPY, 1, List.of());
  }

  private static ArchiveVolume agreed() {
    AgreeIntake wanted =
        new AgreeIntake(
            "GENERAL", "MAIN", null, null, Level.NORMAL, Occasion.ORDINARY, TODAY, TODAY);
    Intake intake = new Intake(Occasion.ORDINARY, TODAY, TODAY, "key-accounts", DUE);
    return ArchiveVolume.agreed("DA-2026-000001", wanted, intake, CUSTOMER);
  }

  private static ArchiveVolume filed() {
    ArchiveVolume volume = agreed();
    volume.handIn(SAID, TODAY, MORNING, "st-feng-dakehu");
    List<Item> items =
        SAID.stream()
            .map(said ->
                new Item(said.code(), said.code(), Form.COPY, 1, List.of(), Item.State.PRESENT))
            .toList();
    volume.file(items, new Filing(TODAY, SONG, SONG, STORAGE));
    return volume;
  }

  private static Verification check(String... missing) {
    return new Verification(TODAY, SONG, List.of(missing), null);
  }

  @Test
  @Proves("C-67")
  void aVolumeIsAtLeastAsConfidentialAsItsCustomersFile() {
    assertThat(agreed().level()).isEqualTo(Level.RESTRICTED);
  }

  @Test
  @Proves("C-53")
  void aDelayIsNotedOnceAgainstTheDepartment() {
    ArchiveVolume volume = agreed();
    assertThat(volume.overdue(MORNING)).isEmpty();
    assertThat(volume.overdue(DUE)).hasSize(1);
    assertThat(volume.overdue(DUE.plusSeconds(1))).isEmpty();
    assertThat(volume.isOverdue()).isTrue();
    assertThat(volume.handIn(SAID, TODAY, DUE.plusSeconds(2), "st-feng-dakehu"))
        .containsExactly(new ArchiveEvent.HandedIn(true));
    assertThat(volume.delays()).extracting(Delay::departmentId).containsExactly("key-accounts");
  }

  @Test
  @Proves("C-53")
  void whoeverComesLateBeforeAnybodyNoticedIsNotedToo() {
    ArchiveVolume volume = agreed();
    assertThat(volume.handIn(SAID, TODAY, DUE, "st-feng-dakehu"))
        .hasSize(2)
        .last()
        .isEqualTo(new ArchiveEvent.HandedIn(true));
  }

  @Test
  @Proves("C-51")
  void aVolumeGivenBackComesAgain() {
    ArchiveVolume volume = agreed();
    volume.handIn(SAID, TODAY, MORNING, "st-feng-dakehu");
    Defect defect = new Defect(Defect.Kind.NO_STRADDLE_SEAL, "骑缝章", MORNING, SONG);
    assertThat(volume.giveBack(defect, DUE.plusSeconds(86_400)))
        .containsExactly(new ArchiveEvent.VolumeReturned(Defect.Kind.NO_STRADDLE_SEAL));
    assertThat(volume.status().allowed()).contains(ArchiveMove.HAND_IN);
    assertThat(volume.handIn(SAID, TODAY, DUE, "st-feng-dakehu"))
        .containsExactly(new ArchiveEvent.HandedIn(false));
  }

  @Test
  @Proves("C-62")
  void whatIsMissingIsToldOnceAndUntilItIsFound() {
    ArchiveVolume volume = filed();
    assertThat(volume.verify(check("PLANS"), "office", DUE)).hasSize(2);
    assertThat(volume.verify(check("PLANS"), "office", DUE))
        .containsExactly(new ArchiveEvent.VolumeVerified(1));
    assertThat(volume.missingSince()).isEqualTo(DUE);
    assertThat(volume.find(List.of("NOTICES"))).isEmpty();
    assertThat(volume.find(List.of("PLANS")))
        .containsExactly(new ArchiveEvent.ItemsFound(List.of("PLANS")));
    assertThat(volume.missingSince()).isNull();
    assertThatThrownBy(() -> volume.find(List.of("AUDIT"))).hasMessageContaining("item-unknown");
  }

  @Test
  @Proves("C-76")
  void aVolumeIsWithOneBorrowerAtATime() {
    ArchiveVolume volume = filed();
    assertThat(volume.lend("loan-1")).hasSize(1);
    assertThat(volume.lend("loan-1")).isEmpty();
    assertThatThrownBy(() -> volume.lend("loan-2")).hasMessageContaining("archive-on-loan");
    assertThat(volume.takeBack("loan-2", List.of(), false, "office", DUE)).isEmpty();
    assertThat(volume.takeBack("loan-1", List.of("PLANS"), false, "office", DUE))
        .containsExactly(
            new ArchiveEvent.VolumeBack("loan-1"), new ArchiveEvent.ItemsMissing(List.of("PLANS")));
    assertThat(volume.lentTo()).isNull();
  }

  @Test
  @Proves("C-78")
  void whatIsLostWithALoanIsMissingUntilItIsTraced() {
    ArchiveVolume volume = filed();
    volume.lend("loan-1");
    assertThat(volume.lose("office", DUE))
        .containsExactly(new ArchiveEvent.ItemsMissing(List.of("PLANS", "NOTICES")));
    volume.takeBack("loan-1", List.of("NOTICES"), true, "office", DUE);
    assertThat(volume.items())
        .extracting(Item::state)
        .containsExactly(Item.State.PRESENT, Item.State.MISSING);
  }
}
