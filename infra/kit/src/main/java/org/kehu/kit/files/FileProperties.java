package org.kehu.kit.files;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of attachments.
 *
 * @param clamd {@code host:port} of a ClamAV daemon; without one files are not scanned
 * @param keepRemoved how long the content of a removed file stays
 */
@ConfigurationProperties("kehu.files")
public record FileProperties(@Nullable String clamd, @DefaultValue("30d") Duration keepRemoved) {

  FileScan scan() {
    if (clamd == null || clamd.isBlank()) {
      return content -> null;
    }
    int colon = clamd.lastIndexOf(':');
    if (colon < 1 || !clamd.substring(colon + 1).matches("\\d{1,5}")) {
      throw new IllegalArgumentException(
          "kehu.files.clamd must be host:port of a ClamAV daemon, not '" + clamd + "'");
    }
    return new ClamdScan(clamd.substring(0, colon), Integer.parseInt(clamd.substring(colon + 1)));
  }
}
