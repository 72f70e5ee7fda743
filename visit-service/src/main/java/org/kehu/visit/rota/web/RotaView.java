package org.kehu.visit.rota.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.rota.Absence;
import org.kehu.visit.rota.Lane;
import org.kehu.visit.rota.Rota;
import org.kehu.visit.rota.RotaDesk;
import org.kehu.visit.rota.Serving;
import org.kehu.visit.rota.turn.Hindrance;
import org.kehu.visit.rota.turn.Place;
import org.kehu.visit.rota.turn.Turn;

/** A rota as callers see it. */
@Schema(name = "Rota", description = "Order of reception of an outlet for a week (接待轮流表)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RotaView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    @Schema(description = "Department whose floor it is", example = "sales") String outletId,
    @Schema(example = "2026-W49") String week,
    List<LaneView> lanes,
    List<String> officeStaffIds,
    @Schema(description = "Who is or will be away") List<Absence> absences,
    @Schema(description = "Who is with whom") List<Serving> underWay,
    Instant createdAt,
    Instant changedAt,
    long version) {

  @Schema(name = "RotaLane", description = "Turns of visits or of calls (来访、来电各自轮流)")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LaneView(
      Lane lane,
      @Schema(description = "Whose turn it is; absent when nobody is there") @Nullable String next,
      List<PlaceView> places) {}

  @Schema(name = "RotaPlace", description = "Somebody's place and what they had of it")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PlaceView(
      String staffId,
      @Schema(description = "Receptions that counted this week") int received,
      @Schema(description = "Turns used up this week") int turns,
      @Schema(description = "Turns to be made up") int owed,
      @Schema(description = "Receptions to come that will not count") int free,
      @Schema(description = "Why the person cannot receive now") @Nullable Hindrance hindered) {}

  static RotaView of(Rota rota, RotaDesk desk) {
    return new RotaView(
        rota.id(),
        rota.outletId(),
        rota.week().code(),
        List.of(lane(rota, desk, Lane.VISIT), lane(rota, desk, Lane.CALL)),
        rota.officeStaffIds(),
        rota.absences(),
        rota.underWay(),
        rota.createdAt(),
        rota.changedAt(),
        rota.version());
  }

  private static LaneView lane(Rota rota, RotaDesk desk, Lane lane) {
    String next = desk.next(rota, lane).map(Turn::staffId).orElse(null);
    List<PlaceView> places =
        rota.order(lane).places().stream().map(place -> place(rota, desk, place)).toList();
    return new LaneView(lane, next, places);
  }

  private static PlaceView place(Rota rota, RotaDesk desk, Place place) {
    return new PlaceView(
        place.staffId(),
        place.received(),
        place.turns(),
        place.owed(),
        place.free(),
        desk.hindrances(rota).of(place.staffId()).orElse(null));
  }
}
