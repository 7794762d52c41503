/**
 * Spreadsheets as people keep them, read into plain rows, and plain rows written as spreadsheets.
 *
 * <ol>
 *   <li>Reading understands XLSX, XLS, ODS and separated text; the format is told by the content, never by the name.
 *   <li>Nothing in a file is ever run: a formula is text, an entity or a macro is never looked at.
 *   <li>A file is read within stated limits or refused in one sentence with a stable code.
 *   <li>It knows no pupils: what the rows mean is the business of the modules.
 * </ol>
 */
@NullMarked
package org.kalanso.platform.sheets;

import org.jspecify.annotations.NullMarked;
