package org.kehu.kit.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kehu.kit.files.FileProblem;
import org.kehu.kit.files.FileState;
import org.kehu.kit.files.StoredFile;

/**
 * The files of a version. What its attachments refer to is a file attached to the version
 * itself, or is taken over from a version that was promulgated, whose files never change.
 */
public final class PolicyPapers {

  private final PolicyArchive archive;
  private final Function<String, List<StoredFile>> kept;

  /**
   * Papers of the versions in an archive.
   *
   * @param kept the files that are kept with the version of an id
   */
  public PolicyPapers(PolicyArchive archive, Function<String, List<StoredFile>> kept) {
    this.archive = archive;
    this.kept = kept;
  }

  /**
   * What becomes part of a version that is submitted: all its own files, and those taken over.
   * Refuses an attachment that refers to neither.
   */
  List<Paper> fixed(PolicyDocument version) {
    List<StoredFile> own = kept.apply(version.id());
    own.forEach(PolicyPapers::requireReady);
    List<PolicyDocument> former = former(version);
    Set<String> known = new HashSet<>(own.stream().map(StoredFile::id).toList());
    former.forEach(one -> one.content().attachments().forEach(a -> known.add(a.reference())));
    former.forEach(one -> one.papers().forEach(paper -> known.add(paper.fileId())));
    version.content().attachments().forEach(one -> requireKnown(one, known, version));
    List<Paper> all = new ArrayList<>(own.stream().map(Paper::of).toList());
    all.addAll(takenOver(version, former));
    return all;
  }

  /** Versions that were promulgated, of those that a draft may have been made from. */
  private List<PolicyDocument> former(PolicyDocument version) {
    return version.content().attachments().isEmpty()
        ? List.of()
        : archive.approved(version.kind()).stream()
            .filter(one -> one.number() < version.number())
            .toList();
  }

  private static List<Paper> takenOver(PolicyDocument version, List<PolicyDocument> former) {
    Set<String> referred =
        new HashSet<>(version.content().attachments().stream().map(Attachment::reference).toList());
    Stream<Paper> all = former.stream().flatMap(one -> one.papers().stream());
    return all.filter(paper -> referred.contains(paper.fileId())).distinct().toList();
  }

  private static void requireReady(StoredFile file) {
    if (file.state() != FileState.READY) {
      throw FileProblem.FILE_NOT_READY.problem().with("state", file.state().name());
    }
  }

  private static void requireKnown(Attachment one, Set<String> known, PolicyDocument version) {
    if (!known.contains(one.reference())) {
      throw PolicyProblem.POLICY_ATTACHMENT_UNKNOWN
          .problem()
          .with("attachment", one.title())
          .with("reference", one.reference())
          .with("owner", PolicyFiles.KIND + "/" + version.id());
    }
  }

  /** Refuses to let a version take force whose own files are not as they were submitted. */
  void requireUnchanged(PolicyDocument version) {
    Set<Paper> now =
        new HashSet<>(
            kept.apply(version.id()).stream()
                .filter(file -> file.state() == FileState.READY)
                .map(Paper::of)
                .toList());
    former(version).forEach(one -> now.addAll(one.papers()));
    if (!now.containsAll(version.papers())) {
      throw PolicyProblem.POLICY_FILES_CHANGED.problem().with("version", version.number());
    }
  }
}
