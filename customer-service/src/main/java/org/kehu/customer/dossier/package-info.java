/**
 * What is gathered of a customer beside the file's own sections: dealings with our competitors
 * (C-12), its yearly performance and finances (C-17), and the parts that are gathered bit by bit
 * (C-06 to C-09, C-13 to C-16), each with its history.
 */
@NullMarked
package org.kehu.customer.dossier;

import org.jspecify.annotations.NullMarked;
