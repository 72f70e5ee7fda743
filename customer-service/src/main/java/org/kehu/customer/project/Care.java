package org.kehu.customer.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done for the customer beside the plan: revisits, offers, complaints (C-113, C-139,
 * C-140).
 */
public final class Care {

  private List<Revisit> revisits = List.of();
  private List<Offer> offers = List.of();
  private List<LinkedCase> cases = List.of();
  private @Nullable LocalDate revisitDueOn;

  /** The customer is to be visited again at that day, or no more. */
  void plan(@Nullable LocalDate revisitOn) {
    revisitDueOn = revisitOn;
  }

  /** The customer was visited again; the next time is at that day. */
  List<ProjectEvent> revisit(HoldRevisit told, LocalDate next, Instant at, String by) {
    List<Offer> made = told.valueAdded().stream().map(one -> one.made(at, by)).toList();
    Revisit held = told.held(made, at, by);
    revisits = Parts.with(revisits, held);
    plan(next);
    List<ProjectEvent> events = new ArrayList<>(List.of(new ProjectEvent.RevisitHeld(held)));
    made.forEach(one -> events.addAll(keep(one)));
    return events;
  }

  /** Something is offered to the customer. */
  List<ProjectEvent> offer(NewOffer told, Instant at, String by) {
    return keep(told.made(at, by));
  }

  private List<ProjectEvent> keep(Offer offer) {
    offers = Parts.with(offers, offer);
    return List.of(new ProjectEvent.OfferMade(offer));
  }

  /** What the customer said to an offer. */
  List<ProjectEvent> answer(String offerId, Offer.Answer said) {
    Offer answered = Parts.one(offers, Offer::id, offerId).answered(said);
    offers = Parts.replacing(offers, Offer::id, answered);
    return List.of(new ProjectEvent.OfferAnswered(answered));
  }

  /** A complaint belongs to it, as far as its handling has come; the same again changes nothing. */
  List<ProjectEvent> link(LinkedCase newest) {
    if (cases.contains(newest)) {
      return List.of();
    }
    boolean known = cases.stream().anyMatch(one -> one.caseId().equals(newest.caseId()));
    cases = known ? Parts.replacing(cases, LinkedCase::caseId, newest) : Parts.with(cases, newest);
    return List.of(new ProjectEvent.ComplaintFollowed(newest));
  }

  public List<Revisit> revisits() {
    return revisits;
  }

  public List<Offer> offers() {
    return offers;
  }

  public List<LinkedCase> cases() {
    return cases;
  }

  /** When the next revisit is due; null while operations are not supported. */
  public @Nullable LocalDate revisitDueOn() {
    return revisitDueOn;
  }

  /** Complaints whose handling has not ended. */
  long openCases() {
    return cases.stream().filter(one -> !one.over()).count();
  }
}
