package org.kehu.kit.files.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The attachments of one document, oldest first; there are never more than one page of them. */
@Schema(name = "FileList")
record FileListView(List<FileView> items) {}
