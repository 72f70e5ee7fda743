/**
 * Attachments of documents: taken in as a stream, looked at, measured, sealed with the key of whom
 * they belong to, scanned, and handed out to whoever may see the document that owns them.
 */
@NullMarked
package org.kehu.kit.files;

import org.jspecify.annotations.NullMarked;
