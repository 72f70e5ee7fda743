package org.kehu.kit.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kehu.kit.files.FileState;
import org.kehu.kit.files.StoredFile;

/** Files kept with versions, as the kit's files would know them; every version has one at first. */
final class KeptFiles {

  /** The file that each version has unless a test says otherwise. */
  static final String FORM = "file-1";

  private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");

  private final Map<String, List<StoredFile>> changed = new TreeMap<>();

  List<StoredFile> of(String version) {
    return changed.getOrDefault(version, List.of(file(version, FORM, FileState.READY, "a1")));
  }

  void are(String version, StoredFile... files) {
    changed.put(version, new ArrayList<>(List.of(files)));
  }

  static StoredFile file(String version, String id, FileState state, String sha256) {
    return new StoredFile(
        id,
        PolicyFiles.KIND,
        version,
        "policy_versions/" + version,
        "申请表.pdf",
        "application/pdf",
        20,
        sha256,
        state,
        AT,
        "st-guan-li",
        AT,
        null);
  }
}
