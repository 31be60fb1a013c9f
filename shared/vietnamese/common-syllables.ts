import { foldKey } from './fold-key.ts';

/**
 * Syllables with marks that plans, reports and names use most, so that a short text in a legacy encoding can be
 * told from a foreign one. Small letters, composed, new tone placement.
 */
export const COMMON_SYLLABLES: readonly string[] = [
  ...new Set(
    `số hiện thực vụ và nhiệm sở thành các hạn tỉnh triển hoàn của ngày tệp kết quả cơ chủ thông hợp trị đơn vị đổi báo
nghị về không chính quảng năm phát cáo văn có nghiệp bản thời động nghệ tạo mới huyện việc trì trình đề quyết bộ cuộc
ứng chưa kế hoạch phí kiến dụng sản tế chức dân đầu đến quá phối xây dựng nội dự chuyển năng phẩm độ ủy định được
chương trên mục tiêu hoặc một hành nhân đang quốc nguồn lại tháng hiệu tiến xã hình đã thị lý liệu dòng gửi với rõ
tổng tên sáng tiếp chỉ thể đoạn quyền cầu lực cần tình tư nâng yêu nông đồng trạng địa ngành hóa học nước hỗ trợ thái
nhóm xuất tính thường toàn nhận hệ kỹ loại truyền nhà hội thống người lịch đào mã mạng bảo trường thúc tục quản kỳ
chú quý tác hướng thức phố khó khăn triệu cụ phương để điện cán nghiên cứu dữ chế nhất tại bắt tỷ sách cách này là án
điều tài giám ở ký bảng phụ chọn đọc nào lần như tuyên căn cứ thương đảm hoạt viên môi đẩy chuẩn tiên từ vướng mắc lỗi
tử đông hà liên đáp kiểm đốc lưu nạp khác nếu rồi mở trương thứ tổ đa làm áp khởi lượng ưu tự lục bàn hạ tầng phòng
bằng cộng mức nhiều nơi đúng pháp trích xuyên kèm tộc tạm vào dùng phủ cấp nhập cập giáo phó trận yếu trách giấy dừng
quán triệt mại phổ biến gắn đó xác nghĩa đội ngũ thích lập chất phần chuyên thiện dịch đối phiếu mẫu hòa sắp hạng chốt
trước dẫn thư bỏ phải kính tâm đô vận nối soát suất cá bị phân tăng cường nên còn sửa xử ương đánh giá lộ thuộc điền
hằng cồn cỏ điểm tích cả tới những cận dạng trở thuật thiết ngoài trực đây cũ toán bổ tịch viết trống từng gì ví hãy
mật khẩu thì đủ vệ tất lĩnh vực nền tảng mô trí tuệ mạnh dục phù tập đại tìm nhật rà thủ đạt cảnh sổ chiếu dõi giải
mối gốc tồn nguyên việt ngữ tờ soạn thảo biệt giới tải tôn đạo cùng mỗi lệnh xóa tiền viễn cực mà trọng phục đồ nhằm
giảm tuyến ảnh chậm nộp gợi mốc thẩm sơ vốn thuận nặng bình ngoại vĩnh hải lăng đảo phường cuối chờ chối biểu cột
đường nêu tùy chép chứa cũng lưới nhiễm khí hậu ươm vấn hữu thác sức cạnh góp khả dạy nghề môn cải sát thiên bệnh
khách hút sử viện kiếm vùng kiện mọi máy thập cắt tối giữa tiễn phê duyệt hàng ghép đột độc hạnh phúc biên nhớ thỏa
mời thiệu nghỉ phép đảng thôn cục đặc khánh hoãn trễ lãnh giờ lấy mặc ngôn thêm hiểu tắt dưới thấy đóng vượt giống
đáng gồm chánh trưởng dấu chấm đầy cốt lõi hưởng muốn thiếu thấp bất trần trả chấp họ thoại hết tỉ nghìn khoảng lồng
phá khẩn liệt quân sự thuế kê bạc nhánh đài đoàn băng rộng mặt ước hủy ẩn lọc đi đè lên gặp chỗ thử nó đặt hỏng chữa
riêng vì nằm giữ cấu trúc khớp nhưng đoán hơn âm bài đưa gọi gộp chịu cản nói
xuân hạ thủy lợi rừng biển sông núi đất nhà ở chợ cầu cống bến cảng tàu thuyền xe bánh gạo lúa ngô khoai sắn cây trồng
vật nuôi chăn thịt sữa trứng muối mắm rau hoa quả dược thuốc bác sĩ y tá bệnh nhân trạm trại chữa cháy nổ phòng chống
thiên tai bão lũ lụt hán hạn mặn xâm khô cứu nạn hộ nghèo cận giàu người cao tuổi trẻ em phụ nữ thanh niên thiếu nhi
cựu chiến binh thương mại liệt sĩ gia đình hôn dân số kế hoạch hóa gia tôn giáo tín ngưỡng lễ hội di tích lịch sử bảo
tàng thư viện báo chí phát thanh truyền hình xuất bản quảng cáo thể thao du lịch khách sạn nhà hàng lữ hành điểm đến
đầu tư đấu thầu giá trị gói thầu hợp đồng nghiệm thu thanh toán quyết toán tạm ứng giải ngân vốn vay nợ công trái phiếu
cổ phần doanh nghiệp hợp tác hộ kinh xưởng nhà máy khu cụm công nghiệp chế biến xuất nhập khẩu hải quan thuế lệ phí
ngân sách kho bạc chi thường xuyên dự phòng quỹ bảo hiểm lao động việc làm tiền lương dạy nghề đào tạo bồi dưỡng tập
huấn hội thảo hội nghị tọa đàm cuộc thi giải thưởng khen kỷ luật tố cáo khiếu nại tiếp dân thanh tra kiểm tra giám sát
xử phạt vi phạm tội tòa án viện kiểm sát thi hành tư pháp hộ tịch chứng thực công chứng luật sư trợ giúp
giao thông vận tải đường bộ sắt thủy hàng không cầu đường bến xe đăng kiểm biển báo tai nạn quy hoạch kiến trúc đô thị
nông thôn mới tiêu chí xã phường thị trấn huyện quận thành phố tỉnh trung ương địa giới hành chính bản đồ đo đạc địa
chính khoáng sản nước khí tượng thủy văn môi trường rác thải chất ô nhiễm tiếng ồn bụi khói xanh sạch đẹp
khoa học công nghệ sáng chế nhãn hiệu chỉ dẫn sở hữu trí tuệ tiêu chuẩn đo lường chất lượng an toàn bức xạ hạt nhân
thông tin truyền bưu viễn mạng máy chủ phần mềm cứng dữ liệu nền tảng cổng dịch vụ trực tuyến một cửa điện tử chữ ký
số hóa lưu trữ văn thư họp giấy tờ mã định danh ứng dụng trợ lý ảo tự động trí tuệ nhân tạo chuỗi khối vạn vật đám mây
lớn phân tích cảm biến camera giám sát điều khiển thông minh đổi mới khởi nghiệp vườn ươm tăng tốc
nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh mai đào văn thị đức hùng dũng
tuấn hải sơn thắng hương thủy thúy hồng ngọc lan phương hạnh hiền hòa bình minh quang vinh phúc lộc thọ khánh toàn
đà nẵng huế nghệ hà tĩnh thừa thiên lâm đồng gia nai bà rịa vũng tàu cần thơ hậu sóc trăng bạc liêu cà mau kiên tây
ninh phước dương bắc cạn lạng thái yên hòa phú thọ vĩnh nội hưng hải phòng ninh định hóa triệu cam gio hướng
bước tiếp theo đợt lượt vòng giai đoạn kỳ hằng hàng quý tuần buổi sáng chiều tối ngày giờ phút đầu giữa cuối sớm muộn
trước sau trong ngoài trên dưới bên cạnh gần xa rất khá hơn kém nhất tốt xấu đạt chưa vẫn đều cũng chỉ mới vừa sẽ đã
đang phải cần nên muốn có thể được bị do bởi vì để mà thì là rằng nếu tuy dù song nhưng hoặc hay và với cùng
phấn đấu quyết nỗ lực nhấn mạnh đẩy xúc tiến kêu mời gọi tranh thủ tận dụng khai thác phát huy duy trì củng cố mở rộng
nhân rộng thí điểm áp dụng vận hành bảo trì nâng cấp sửa chữa mua sắm trang bị lắp đặt chạy thử bàn giao tiếp nhận
rà soát thống kê tổng hợp đánh xếp hạng phân công cấp ủy quyền ban hành sửa đổi bổ sung thay thế bãi bỏ hủy hướng dẫn
giải đáp phổ biến tuyên tập kiến nghị đề xuất góp ý thẩm tra trình ký công bố niêm yết lấy phiếu bầu cử ứng đại biểu
khuyến khích hiếu bé cô chú ông bà bố mẹ con cháu bạn thầy trò bác gái trai vợ chồng nhỏ vừa ít đủ đều mấy bao bấy sao
gạch đá cát sỏi xi măng sắt thép gỗ tre nứa mía đường chè cà phê tiêu điều cao dừa chuối cam quýt bưởi tôm cá cua mực
ốc sò nghêu gà vịt lợn bò trâu dê ngựa ong tằm nấm tỏi ớt hành tỏi gừng sả vườn ao chuồng rẫy nương đồi suối đập kênh
mương hồ ao giếng bể tháp ống điện sáng đèn quạt bơm máy móc thiết xưởng kho bãi cửa hiệu quầy sạp tủ kệ bàn ghế giường
sách vở bút thước bảng phấn điểm lớp khối cấp bậc tiểu trung phổ cao đẳng mầm mẫu giáo nghiên học bổng kỹ sư cử thạc tiến
màu đỏ vàng tím nâu đen trắng hồng lục lam sắc vị ngọt mặn đắng cay nóng lạnh ấm mát khỏe yếu mạnh nhanh chậm
sạt lở bờ bụi sóng gió bão tuyết sương mù nắng mưa giông sét lốc xoáy hạn hán cháy rừng động đất
mùa vụ xã viên ngư nghề chài lưới diêm tằm dệt thêu rèn đúc gốm sứ mộc nề chạm khắc tranh tượng nhạc múa hát kịch chèo tuồng
hữu ích lợi hại rủi ro mất còn được thua thắng bại nâng hạ tiến lùi trái phải thẳng cong tròn vuông dài ngắn rộng hẹp
sâu nông dày mỏng nặng nhẹ đặc lỏng rắn mềm cứng khô ướt sống chín tươi héo sạch bẩn cũ hỏng lành tròn méo
truy xuất gốc vạch mã quét thẻ tín dụng ví tiền mặt chuyển khoản hóa đơn biên lai chứng từ sổ sách kế toán kiểm toán
bưu phẩm gói kiện hàng chuyến lượt khách vé ghế chỗ ngồi đứng nằm giường phòng tầng nhà cao thấp`
      .split(/\s+/)
      .filter((syllable) => /[^a-z]/.test(syllable)),
  ),
];

const KEYS: ReadonlySet<string> = new Set(COMMON_SYLLABLES.map(foldKey));

/** Whether a word is one of the common syllables, in any case and with either tone placement. */
export function isCommonSyllable(word: string): boolean {
  return KEYS.has(foldKey(word));
}
