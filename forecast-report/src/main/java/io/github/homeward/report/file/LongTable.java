package io.github.homeward.report.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;

/** Checked rows of a panel in long form, as Arrow vectors off the heap; series ids are dictionary-encoded. */
final class LongTable implements AutoCloseable {

    private final IntVector series;
    private final IntVector year;
    private final Float8Vector value;
    private final BitVector test;
    private final BigIntVector place;
    private final String unitOfPlace;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private int rows;
    private boolean nodes;

    LongTable(BufferAllocator allocator, String unitOfPlace) {
        this.unitOfPlace = unitOfPlace;
        series = new IntVector("series", allocator);
        year = new IntVector("year", allocator);
        value = new Float8Vector("value", allocator);
        test = new BitVector("test", allocator);
        place = new BigIntVector("place", allocator);
    }

    void add(String id, int rowYear, double rowValue, boolean isTest, long rowPlace) {
        Integer code = codes.get(id);
        if (code == null) {
            code = ids.size();
            codes.put(id, code);
            ids.add(id);
        }
        series.setSafe(rows, code);
        year.setSafe(rows, rowYear);
        value.setSafe(rows, rowValue);
        test.setSafe(rows, isTest ? 1 : 0);
        place.setSafe(rows, rowPlace);
        rows++;
    }

    /** Says whether the series are nodes of a hierarchy. */
    void nodes(boolean given) {
        nodes = given;
    }

    boolean nodes() {
        return nodes;
    }

    int rows() {
        return rows;
    }

    /** Ids in the order in which they first appeared. */
    List<String> ids() {
        return ids;
    }

    /** Position in {@link #ids()}. */
    int series(int row) {
        return series.get(row);
    }

    int year(int row) {
        return year.get(row);
    }

    double value(int row) {
        return value.get(row);
    }

    boolean test(int row) {
        return test.get(row) == 1;
    }

    /** Where the row stands in its file, such as {@code line 7}. */
    String place(int row) {
        return unitOfPlace + " " + place.get(row);
    }

    @Override
    public void close() {
        series.close();
        year.close();
        value.close();
        test.close();
        place.close();
    }
}
