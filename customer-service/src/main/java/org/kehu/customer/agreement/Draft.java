package org.kehu.customer.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The version that is being made: the first one, or a change of a signed agreement.
 *
 * @param change null for the first version
 * @param authors who wrote in it, and may not review it
 * @param approvalId of the legal review that it waits for; null while it waits for none
 * @param submittedBy who submitted it last
 */
public record Draft(
    int version,
    Terms terms,
    DraftStage stage,
    @Nullable AgreementChange change,
    Set<String> authors,
    @Nullable String approvalId,
    @Nullable String submittedBy,
    List<Opinion> opinions,
    List<Consultation> consultations,
    List<Signature> signatures) {

  private static final int MOST_OPINIONS = 50;
  private static final int MOST_CONSULTATIONS = 20;

  public Draft {
    authors = authors == null ? Set.of() : new LinkedHashSet<>(authors);
    opinions = opinions == null ? List.of() : List.copyOf(opinions);
    consultations = consultations == null ? List.of() : List.copyOf(consultations);
    signatures = signatures == null ? List.of() : List.copyOf(signatures);
  }

  static Draft begun(int version, Terms terms, @Nullable AgreementChange change, String author) {
    return new Draft(
        version,
        terms,
        DraftStage.DRAFTING,
        change,
        Set.of(author),
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  /** Other terms; what was agreed of the former ones is void. */
  Draft revised(Terms next, String author) {
    Set<String> all = new LinkedHashSet<>(authors);
    all.add(author);
    return new Draft(
        version,
        next.keeping(terms),
        DraftStage.DRAFTING,
        change,
        all,
        null,
        submittedBy,
        opinions,
        consultations,
        List.of());
  }

  Draft confirmed(int place, Promise.Confirmation confirmation) {
    return at(stage, terms.confirmed(place, confirmation), approvalId, submittedBy);
  }

  Draft submitted(String approval, String by) {
    return at(DraftStage.IN_REVIEW, terms, approval, by);
  }

  /** Nobody said anything of it: the question was taken back, or ran out. */
  Draft returned() {
    return at(DraftStage.DRAFTING, terms, null, submittedBy);
  }

  Draft reviewed(Opinion opinion) {
    List<Opinion> all = new ArrayList<>(opinions);
    all.add(opinion);
    List<Opinion> kept = all.subList(Math.max(0, all.size() - MOST_OPINIONS), all.size());
    return new Draft(
        version,
        terms,
        opinion.agreed() ? DraftStage.APPROVED : DraftStage.DRAFTING,
        change,
        authors,
        null,
        submittedBy,
        kept,
        consultations,
        signatures);
  }

  Draft consulted(Consultation consultation) {
    List<Consultation> all = new ArrayList<>(consultations);
    all.removeIf(one -> one.by().equals(consultation.by()));
    all.add(consultation);
    List<Consultation> kept = all.subList(Math.max(0, all.size() - MOST_CONSULTATIONS), all.size());
    return new Draft(
        version,
        terms,
        stage,
        change,
        authors,
        approvalId,
        submittedBy,
        opinions,
        kept,
        signatures);
  }

  /** What is promised at a place, from 1. */
  Promise promise(int place) {
    if (place < 1 || place > terms.promises().size()) {
      throw AgreementProblem.PART_UNKNOWN.problem().with("part", place);
    }
    return terms.promises().get(place - 1);
  }

  /** Refuses what lacks a term (C-126), or promises what nobody has confirmed (C-128). */
  void requireWhole() {
    if (!terms.missing().isEmpty()) {
      throw AgreementProblem.TERMS_MISSING.problem().with("missing", List.copyOf(terms.missing()));
    }
    if (!terms.unconfirmed().isEmpty()) {
      throw AgreementProblem.PROMISES_UNCONFIRMED.problem().with("promises", terms.unconfirmed());
    }
  }

  boolean isSignedByAll() {
    return signatures.size() == Party.values().length;
  }

  /** Each party signs once; who signs for us must have read the customer's file (C-42). */
  Draft signed(Signature signature) {
    if (signatures.stream().anyMatch(one -> one.party() == signature.party())) {
      throw AgreementProblem.PARTY_HAS_SIGNED.problem().with("party", signature.party().name());
    }
    String staffId = signature.staffId();
    if (staffId != null && consultations.stream().noneMatch(one -> one.by().equals(staffId))) {
      throw AgreementProblem.FILE_NOT_CONSULTED.problem().with("staffId", staffId);
    }
    List<Signature> all = new ArrayList<>(signatures);
    all.add(signature);
    return new Draft(
        version,
        terms,
        DraftStage.SIGNING,
        change,
        authors,
        approvalId,
        submittedBy,
        opinions,
        consultations,
        all);
  }

  /** What both have signed. */
  SignedVersion bound(Instant now, Instant fileBy) {
    return new SignedVersion(version, terms, change, signatures, now, fileBy, null);
  }

  private Draft at(
      DraftStage next, Terms said, @Nullable String approval, @Nullable String submitter) {
    return new Draft(
        version,
        said,
        next,
        change,
        authors,
        approval,
        submitter,
        opinions,
        consultations,
        signatures);
  }
}
