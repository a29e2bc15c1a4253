package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Limits;
import io.github.homeward.input.SourceFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** One sheet of an Excel workbook: values as stored, formulas by their last result, dates by their day. */
final class WorkbookSheet implements Sheet {

    /** A number format that shows a date: a year in it, outside of quotes and brackets. */
    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)^(\"[^\"]*\"|\\[[^]]*]|\\\\.|[^\"\\[\\\\y])*y.*");

    private static final Pattern BUILT_IN_DATE = Pattern.compile("1[4-79]|2[27]|3[0-6]|5[0-8]");

    private final SourceFile file;
    private final @Nullable String wanted;
    private final String name;

    private WorkbookSheet(SourceFile file, @Nullable String wanted) {
        this.file = file;
        this.wanted = wanted;
        this.name = with(sheet -> sheet.getName());
    }

    /**
     * Opens a workbook.
     *
     * @param sheet name of the sheet; null for the first
     */
    static WorkbookSheet open(SourceFile file, @Nullable String sheet, Limits limits) {
        long unpacked = 0;
        boolean workbook = false;
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            for (Iterator<? extends ZipEntry> entries = zip.entries().asIterator(); entries.hasNext(); ) {
                ZipEntry entry = entries.next();
                unpacked += Math.max(0, entry.getSize());
                workbook |= entry.getName().equals("xl/workbook.xml");
            }
        } catch (IOException e) {
            throw damaged(file, e);
        }
        if (!workbook) {
            throw file.error(
                    ErrorCode.FILE_UNREADABLE,
                    "a zip that is no Excel workbook (.xlsx)",
                    "CSV, gzipped CSV, an Excel workbook (.xlsx) or Arrow IPC",
                    "unpack it, or save the table as .xlsx or CSV");
        }
        if (unpacked > limits.fileBytes()) {
            throw SourceFile.tooLarge(file.path(), unpacked + " bytes when unpacked", limits);
        }
        return new WorkbookSheet(file, sheet);
    }

    @Override
    public void each(Predicate<SheetRow> more) {
        with(sheet -> {
            try (Stream<Row> rows = sheet.openStream()) {
                for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                    Row row = each.next();
                    SheetRow read = new SheetRow(row.getRowNum(), cells(row));
                    if (read.filled() > 0 && !more.test(read)) {
                        break;
                    }
                }
            }
            return true;
        });
    }

    @Override
    public String description() {
        return "sheet '" + name + "' of an Excel workbook";
    }

    @Override
    public boolean ragged() {
        return true;
    }

    @Override
    public Notation notation(Layout layout) {
        return Notation.POINT;
    }

    private interface Work<T> {
        T on(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException;
    }

    /** The reader meets damage with unchecked exceptions of many kinds; all mean the same here. */
    private <T> T with(Work<T> work) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, false))) {
            return work.on(sheet(workbook));
        } catch (HomewardException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
    }

    private org.dhatim.fastexcel.reader.Sheet sheet(ReadableWorkbook workbook) {
        String asked = wanted;
        if (asked == null) {
            return workbook.getFirstSheet();
        }
        return workbook.findSheet(asked).orElseThrow(() -> {
            List<String> names = workbook.getSheets()
                    .map(org.dhatim.fastexcel.reader.Sheet::getName)
                    .toList();
            return file.error(
                    ErrorCode.BAD_OPTION,
                    "no sheet '" + asked + "'",
                    "one of " + String.join(", ", names),
                    "write the name as Excel shows it below the table");
        });
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.NUMBER && raw != null) {
            return isDate(cell) ? cell.asDate().toLocalDate().toString() : number(cell.asNumber());
        }
        if (cell.getType() == CellType.STRING) {
            return cell.asString();
        }
        return raw == null ? "" : raw;
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return (id != null && BUILT_IN_DATE.matcher(id.toString()).matches())
                || (format != null && DATE_FORMAT.matcher(format).matches());
    }

    private static HomewardException damaged(SourceFile file, Exception e) {
        return new HomewardException(
                ErrorCode.FILE_UNREADABLE,
                file.where(),
                "a workbook that cannot be read (" + e.getClass().getSimpleName() + ")",
                "a whole Excel workbook (.xlsx), not protected by a password",
                "open it in Excel and save it again, or save the sheet as CSV UTF-8",
                e);
    }
}
